import { DEFAULT_REDACT_KINDS, type RedactKind } from '../../contract/redactKinds.js'
import type { Segment } from '../../contract/transcript.js'
import { byRules } from './byRules.js'
import { grouped } from './grouped.js'
import { weighed } from './learnt/weigh.js'
import { type Masked, mask } from './mask.js'
import { merge } from './merge.js'

export interface Redacted<S> {
  segments: S[]
  /** What was masked, in characters of the lines as they were. */
  masked: MaskedPart[]
}

export type MaskedPart = Omit<Masked, 'rank'>

/**
 * Masks what must not be stored, of the kinds that are asked for. A number that one speaker spreads over several turns
 * is found too, whatever the other says in between, and what answers a question by being asked for. `areRolesSure`: else
 * nothing is the company's because the agent says it.
 */
export function redactSegments<S extends Segment>(
  segments: S[],
  language: string,
  kinds: readonly RedactKind[] = DEFAULT_REDACT_KINDS,
  areRolesSure = true,
): Redacted<S> {
  const wanted = new Set(kinds)
  const found = weighed(byRules(segments, language, wanted, areRolesSure), language)
  const parts = grouped(found, ({ segment }) => segment)
  const masked: MaskedPart[] = []
  const redacted = segments.map((segment) => {
    const own = merge(segment.text, parts.get(segment.index) ?? [], wanted)
    masked.push(...own.map(({ rank: _, ...part }) => part))
    return own.length === 0 ? segment : { ...segment, text: mask(segment.text, own) }
  })
  return { segments: redacted, masked }
}

export function redact(text: string, language: string, kinds?: readonly RedactKind[]): string {
  const segment = { index: 0, speaker: 'UNKNOWN' as const, start: 0, end: 0, text }
  return redactSegments([segment], language, kinds).segments[0]?.text ?? ''
}
