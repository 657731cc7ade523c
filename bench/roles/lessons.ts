import { changeFeatures, roleFeatures } from '../../src/edith/understand/roles/roleFeatures.js'
import { sentencesIn } from '../../src/edith/understand/sentences/sentencesIn.js'
import type { Turn } from '../acts/corpus.js'
import type { Lesson } from './trainLogLinear.js'

// Whole calls show what customers say; elsewhere many were written to be mistaken for an agent.
const OF_A_CALL = 5

/** Of every turn and each of its sentences: whether it is an agent's. Both weigh as much, however often each is there. */
export function roleLessons(turns: Turn[]): Lesson[] {
  return balanced(
    turns
      .filter(({ by }) => by !== 'IVR')
      .flatMap(({ text, by, call }) =>
        partsOf(text).map((part) => ({
          features: roleFeatures(part),
          holds: by === 'AGENT',
          weight: call ? OF_A_CALL : by === 'AGENT' ? 1 : 0.5,
        })),
      ),
  )
}

/** Of two sentences of one turn, and of two turns of a call: whether another goes on. */
export function changeLessons(turns: Turn[]): Lesson[] {
  const within = turns.flatMap(({ text }) => {
    const sentences = sentencesIn(text)
    return sentences.slice(1).map((after, i) => ({
      features: changeFeatures(sentences[i] ?? '', after),
      holds: false,
      weight: 1,
    }))
  })
  const between = turns.slice(1).flatMap((turn, i) => {
    const last = turns[i]
    if (!last?.call || last.call !== turn.call || last.hand !== turn.hand || last.by === turn.by) return []
    const [before, after] = [sentencesIn(last.text).at(-1), sentencesIn(turn.text)[0]]
    // What was written down without points has no sentences to compare with.
    if (!before || !after || !isPunctuated(before)) return []
    return [{ features: changeFeatures(before, after), holds: true, weight: 1 }]
  })
  return balanced([...within, ...between])
}

function partsOf(text: string): string[] {
  const sentences = sentencesIn(text)
  return sentences.length > 1 ? [text, ...sentences] : [text]
}

function isPunctuated(text: string): boolean {
  return /[.!?…]["')\]]*\s*$/.test(text)
}

function balanced(lessons: Lesson[]): Lesson[] {
  const weightOf = (wanted: boolean) =>
    lessons.reduce((sum, { holds, weight }) => sum + (holds === wanted ? weight : 0), 0)
  const rarer = weightOf(true) / weightOf(false)
  return lessons.map((lesson) => (lesson.holds ? lesson : { ...lesson, weight: lesson.weight * rarer }))
}
