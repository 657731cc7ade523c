import { setImmediate } from 'node:timers/promises'
import type { Act } from '../../contract/acts.js'
import type { CriterionOf } from '../../contract/scorecard.js'
import type { Segment } from '../../contract/transcript.js'
import { sentencesOf } from '../judge/spans.js'
import { maySpeak, maySpeakIn } from '../judge/spoken.js'
import type { Meant } from './propose.js'
import type { Talk } from './talk.js'
import type { Worded } from './wordLikeness.js'

/** Something that was said and that somebody could be asked about. */
export interface Candidate<Call = unknown> {
  text: string
  words: Worded
  /** As it was labelled, of talk that was written for the product. */
  acts: Act[]
  /** Where it was said; null: in no call of anybody's. */
  said: { call: Call; segment: Segment } | null
}

const ACCUSING = ['rude', 'blame']

/** Nobody who looks for what should be said wants to read insults. */
export function fromTalk(
  { turns }: Talk,
  { by, kind, acts }: Pick<Meant, 'by' | 'kind' | 'acts'>,
): Candidate<never>[] {
  const isOffered = (act: Act) => kind === 'NOT_SAID' || acts.includes(act) || !ACCUSING.includes(act)
  return turns
    .filter((turn) => maySpeak(turn.by, by) && turn.acts.every(isOffered))
    .map(({ text, words, acts }) => ({ text, words, acts, said: null }))
}

type By = CriterionOf<'SAID'>['by']

const MIN_WORDS = 3
// Of fifty ordinary calls; reading more by their words would take a second.
const MOST = 8000
const MAX_CHARACTERS = 220
const MASKED = /\[|█|\*{2}/

/** Sentences of those who may speak, each wording once: where it was said last. What is masked is nobody's example. */
export async function fromCalls<Call>(
  calls: { call: Call; segments: Segment[] }[],
  by: By,
  read: (text: string) => Worded,
): Promise<Candidate<Call>[]> {
  const found = new Map<string, Candidate<Call>>()
  for (const { call, segments } of calls) {
    await setImmediate()
    const mayHaveSaid = maySpeakIn(segments)
    for (const segment of segments.filter(({ speaker }) => mayHaveSaid(speaker, by)))
      for (const text of sentencesOf(segment.text).filter(isWorthAsking)) {
        const key = text.toLowerCase()
        if (found.has(key) || found.size >= MOST) continue
        found.set(key, { text, words: read(text), acts: [], said: { call, segment } })
      }
  }
  return [...found.values()]
}

function isWorthAsking(sentence: string): boolean {
  return (
    sentence.split(/\s+/).length >= MIN_WORDS && sentence.length <= MAX_CHARACTERS && !MASKED.test(sentence)
  )
}
