import type { PerSpeaker } from '../../contract/analysis.js'
import type { Segment } from '../../contract/transcript.js'
import { plainText } from '../words/plainText.js'
import { type MoodLexicon, moodLexiconOf } from './moodLexicon.js'
import { perSpeaker } from './perSpeaker.js'
import { round } from './round.js'

const NEGATION_REACH = 3
/** "Not happy" is nearly the opposite of happy; "not angry" is far from glad. */
const NEGATED_GOOD = -0.7
const NEGATED_BAD = -0.3
const INTENSIFIED = 1.4
/** All the courtesy of a call, be it one "perfect, thank you" or ten. */
const COURTESY = 0.5
// A mild word alone (1) makes 0.46 of a mood, a strong one (3) 0.85.
const STRENGTH_SCALE = 1.6

/** -1 to 1; null for who does not occur, and in a language whose words we do not know. */
export function sentiment(segments: Segment[], language: string): PerSpeaker {
  return perSpeaker(segments, (own) => {
    const mood = moodOf(
      own.map(({ text }) => text),
      language,
    )
    return mood === null ? null : round(mood, 2)
  })
}

/** A segment belongs to the quarter in which its middle lies. */
export function sentimentCourse(
  segments: Segment[],
  durationSeconds: number,
  language: string,
): PerSpeaker[] {
  return [0, 1, 2, 3].map((quarter) =>
    sentiment(
      segments.filter(({ start, end }) => {
        const share = durationSeconds > 0 ? (start + end) / 2 / durationSeconds : 0
        return Math.min(3, Math.floor(share * 4)) === quarter
      }),
      language,
    ),
  )
}

/**
 * What was felt, by how strongly and how variedly it was said: saying the same again and again, or at length, makes it
 * no stronger.
 */
export function moodOf(texts: string[], language: string): number | null {
  const lexicon = moodLexiconOf(language)
  if (!lexicon) return null
  const feelings = new Map<string, { weight: number; times: number }>()
  for (const { what, weight } of texts.flatMap((text) => feelingsIn(text, lexicon))) {
    const known = feelings.get(what)
    if (known) known.times++
    else feelings.set(what, { weight, times: 1 })
  }
  const felt = [...feelings.entries()].map(([what, { weight, times }]) => ({
    weight,
    // Ten times is more than once, but not ten times as much. Of courtesies, once is all.
    share: Math.abs(weight) * (what === 'courtesy' ? 1 : Math.sqrt(times)),
  }))
  const all = felt.reduce((sum, { share }) => sum + share, 0)
  if (all === 0) return 0
  const balance = felt.reduce((sum, { weight, share }) => sum + Math.sign(weight) * share, 0) / all
  const meanWeight = felt.reduce((sum, { weight, share }) => sum + Math.abs(weight) * share, 0) / all
  const strength = 1 - Math.exp(-meanWeight / STRENGTH_SCALE)
  return balance * strength * (felt.length / (felt.length + 1))
}

interface Feeling {
  /** Equal for what is the same feeling again. */
  what: string
  weight: number
}

function feelingsIn(text: string, lexicon: MoodLexicon): Feeling[] {
  const found: Feeling[] = []
  let rest = plainText(text)
  for (const [phrase, weight] of lexicon.phrases) {
    rest = rest.replace(phrase, (said) => {
      if (weight !== 0) found.push({ what: said, weight })
      return ' . '
    })
  }
  for (const clause of rest.split(lexicon.clauseEnd))
    found.push(...feelingsOfClause(wordsOf(clause), lexicon))
  return found
}

function feelingsOfClause(words: string[], lexicon: MoodLexicon): Feeling[] {
  const felt = words.flatMap((word, at): Feeling[] => {
    const weight = lexicon.words.get(word)
    if (weight === undefined) return []
    const before = words.slice(Math.max(0, at - NEGATION_REACH), at)
    const isNegated = before.some((earlier) => lexicon.negations.has(earlier) || earlier.endsWith("n't"))
    const isIntensified = lexicon.intensifiers.has(words[at - 1] ?? '')
    const sign = !isNegated ? 1 : weight > 0 ? NEGATED_GOOD : NEGATED_BAD
    return [
      {
        what: `${isNegated ? 'not ' : ''}${word}`,
        weight: sign * weight * (isIntensified ? INTENSIFIED : 1),
      },
    ]
  })
  const isCourtesy = felt.length > 0 && words.every((word) => lexicon.courtesies.has(word))
  return isCourtesy ? [{ what: 'courtesy', weight: COURTESY }] : felt
}

/** "don't" is a word in English; in French "n'est" is two. */
function wordsOf(clause: string): string[] {
  return (clause.match(/[a-z]+(?:'[a-z]+)*/g) ?? []).flatMap((word) => {
    const elided = /^([cdjlmnst]|qu)'(.+)$/.exec(word)
    return elided ? [elided[1] ?? '', elided[2] ?? ''] : [word]
  })
}
