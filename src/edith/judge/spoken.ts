import { setImmediate } from 'node:timers/promises'
import type { Evidence } from '../../contract/analysis.js'
import type { CriterionOf } from '../../contract/scorecard.js'
import type { Segment, Speaker } from '../../contract/transcript.js'
import type { Embed } from './embedder.js'
import { evidenceOf } from './finding.js'
import { likeness } from './likeness.js'
import { type Phrase, type PhraseOptions, readPhrases } from './phrase.js'
import { type Span, turnSpans } from './spans.js'
import { readTarget } from './target.js'

// Some ten milliseconds: comparing a long call must not hold up a worker's heartbeat.
const SPANS_A_TURN = 32

export interface Spoken {
  span: Span
  phrase: Phrase
}

export interface Match {
  span: Span
  segment: Segment
  probability: number
}

type Options = Pick<PhraseOptions, 'language' | 'signal'>

interface Reading extends Options {
  /** What nobody is asked about is not read: encoding is what judging costs. */
  isWanted?: (speaker: Speaker) => boolean
}

export async function readSpoken(
  segments: Segment[],
  embed: Embed,
  { isWanted = () => true, ...options }: Reading = {},
): Promise<Spoken[]> {
  const spans = turnSpans(segments).filter(({ parts }) => parts[0] && isWanted(parts[0].segment.speaker))
  const texts = spans.map(({ text }) => text)
  const phrases = await readPhrases(texts, embed, options)
  return spans.flatMap((span, i) => {
    const phrase = phrases[i]
    return phrase ? [{ span, phrase }] : []
  })
}

/** The best match of every segment that the speaker may have said, best first; equals stand in order of time. */
export async function findMatches(
  spoken: Spoken[],
  criterion: Pick<CriterionOf<'SAID'>, 'examples' | 'counterExamples' | 'by'>,
  embed: Embed,
  { mayHaveSaid = maySpeak, ...options }: Options & { mayHaveSaid?: MaySpeak } = {},
): Promise<Match[]> {
  const target = await readTarget(criterion, embed, options)
  const matches: Match[] = []
  for (const [i, { span, phrase }] of spoken.entries()) {
    if (i % SPANS_A_TURN === 0) await setImmediate()
    const segment = span.parts[0]?.segment
    if (!segment || !mayHaveSaid(segment.speaker, criterion.by)) continue
    matches.push({ span, segment, probability: likeness(phrase, target) })
  }
  return bySegment(matches)
}

/**
 * The best match of every segment, best first; equals stand in order of time. With `asClear` below 1 a shorter match
 * stands for its segment when it is that share of the best.
 */
export function bySegment(matches: Match[], asClear = 1): Match[] {
  const best = new Map<number, Match>()
  for (const match of matches) {
    const known = best.get(match.segment.index)
    if (!known || match.probability > known.probability) best.set(match.segment.index, match)
  }
  for (const { span, segment, probability } of matches) {
    const known = best.get(segment.index)
    if (known && span.text.length < known.span.text.length && probability >= asClear * known.probability)
      best.set(segment.index, { span, segment, probability: known.probability })
  }
  return [...best.values()].sort((a, b) => b.probability - a.probability || a.segment.index - b.segment.index)
}

export type MaySpeak = (speaker: Speaker, by: CriterionOf<'SAID'>['by']) => boolean

/** A speaker nobody could tell may be the one that is meant. */
export const maySpeak: MaySpeak = (speaker, by) => by === 'ANYONE' || speaker === by || speaker === 'UNKNOWN'

/** Where the speakers of a call are told apart, a line that is left unsure counts for nobody. */
export function maySpeakIn(segments: Pick<Segment, 'speaker'>[]): MaySpeak {
  const isToldApart = segments.some(({ speaker }) => speaker !== 'UNKNOWN')
  if (!isToldApart) return maySpeak
  return (speaker, by) => by === 'ANYONE' || speaker === by
}

const MAX_EVIDENCE = 3

/** The strongest matches and the first one, in order of time: what has to come before or after is counted from there. */
export function evidenceFrom(matches: Match[]): Evidence[] {
  const parts = shown(matches).flatMap(({ span }) => span.parts)
  const bySegment = new Map(parts.map(({ segment, quote }) => [segment.index, evidenceOf(segment, quote)]))
  return [...bySegment.values()].sort((a, b) => a.segment - b.segment)
}

function shown(matches: Match[]): Match[] {
  const strongest = matches.slice(0, MAX_EVIDENCE)
  const [first] = matches.toSorted((a, b) => a.segment.index - b.segment.index)
  if (!first || strongest.includes(first)) return strongest
  return [...strongest.slice(0, -1), first]
}
