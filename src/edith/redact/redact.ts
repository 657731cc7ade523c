import type { Segment } from '../../contract/transcript.js'
import { announcesCode } from './cardCode.js'
import { findSensitive } from './findSensitive.js'
import { mask } from './mask.js'
import { tokensOf } from './tokens.js'

// Between the question for a code and its answer there may be an "okay" or a "just a second".
const ASKED_WITHIN_SEGMENTS = 3

/**
 * Masks what must not be stored: card, account and phone numbers, e-mail addresses, spoken digit runs. A number that
 * one speaker spreads over several turns is found too, whatever the other says in between.
 */
export function redactSegments<S extends Segment>(segments: S[], language: string): S[] {
  const texts = new Map(segments.map(({ index, text }) => [index, text]))
  const isCodeAskedBefore = codeQuestions(segments, language)
  for (const track of tracksOf(segments)) {
    const tokens = track.flatMap(({ index, text }) => tokensOf(text, index, language))
    const sensitive = findSensitive(tokens, isCodeAskedBefore)
    for (const { index, text } of track) {
      const own = sensitive.flatMap(({ label, parts }) =>
        parts.filter((part) => part.segment === index).map((part) => ({ ...part, label })),
      )
      texts.set(index, mask(text, own))
    }
  }
  return segments.map((segment) => ({ ...segment, text: texts.get(segment.index) ?? segment.text }))
}

export function redact(text: string, language: string): string {
  return redactSegments([{ index: 0, speaker: 'UNKNOWN', start: 0, end: 0, text }], language)[0]?.text ?? ''
}

/** Whoever asks for a card's code and whoever reads it out are two speakers. */
function codeQuestions(segments: Segment[], language: string): (index: number) => boolean {
  const asking = new Set(
    segments.flatMap(({ text }, at) => (announcesCode(tokensOf(text, at, language)) ? [at] : [])),
  )
  const positions = new Map(segments.map(({ index }, at) => [index, at]))
  return (index) => {
    const at = positions.get(index) ?? 0
    return Array.from({ length: ASKED_WITHIN_SEGMENTS }, (_, i) => at - 1 - i).some((before) =>
      asking.has(before),
    )
  }
}

function tracksOf<S extends Segment>(segments: S[]): S[][] {
  const tracks = new Map<string, S[]>()
  for (const segment of segments) {
    const track = tracks.get(segment.speaker) ?? []
    track.push(segment)
    tracks.set(segment.speaker, track)
  }
  return [...tracks.values()]
}
