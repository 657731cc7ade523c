import type { PerSpeaker } from '../../contract/analysis.js'
import type { Segment } from '../../contract/transcript.js'
import { perSpeaker } from './perSpeaker.js'
import { round } from './round.js'
import { INTENSIFIERS, NEGATIONS, PHRASES, WORDS } from './sentimentLexicon.js'

const NEGATION_REACH = 3
const NEGATED = -0.7
const INTENSIFIED = 1.4
// One "great" is a mood, ten are no tenfold one: the sum is drawn towards 1 as it grows.
const SATURATION = 15

/** -1 to 1. English words only: in another language everything is 0, which is what is known. */
export function sentiment(segments: Segment[]): PerSpeaker {
  return perSpeaker(segments, (own) => round(moodOf(own.map(({ text }) => text)), 2))
}

/** A segment belongs to the quarter in which its middle lies. */
export function sentimentCourse(segments: Segment[], durationSeconds: number): PerSpeaker[] {
  return [0, 1, 2, 3].map((quarter) =>
    sentiment(
      segments.filter(({ start, end }) => {
        const share = durationSeconds > 0 ? (start + end) / 2 / durationSeconds : 0
        return Math.min(3, Math.floor(share * 4)) === quarter
      }),
    ),
  )
}

export function moodOf(texts: string[]): number {
  const sum = texts.reduce((all, text) => all + scoreOf(text), 0)
  return sum / Math.sqrt(sum * sum + SATURATION)
}

function scoreOf(text: string): number {
  let rest = text.toLowerCase().replace(/[’`]/g, "'")
  let sum = 0
  for (const [phrase, weight] of PHRASES) {
    rest = rest.replace(phrase, () => {
      sum += weight
      return ' . '
    })
  }
  // A negation does not reach over the end of a clause.
  for (const clause of rest.split(/[.,;:!?]|\bbut\b/)) sum += scoreOfClause(clause.match(/[a-z']+/g) ?? [])
  return sum
}

function scoreOfClause(words: string[]): number {
  return words.reduce((sum, word, at) => {
    const weight = WORDS.get(word)
    if (weight === undefined) return sum
    const before = words.slice(Math.max(0, at - NEGATION_REACH), at)
    const isNegated = before.some((earlier) => NEGATIONS.has(earlier) || earlier.endsWith("n't"))
    const isIntensified = INTENSIFIERS.has(words[at - 1] ?? '')
    return sum + weight * (isIntensified ? INTENSIFIED : 1) * (isNegated ? NEGATED : 1)
  }, 0)
}
