import { SPEECH_RATE } from '../../decode/decodedAudio.js'
import type { SpeechSpan } from '../spokenAudio.js'

// The two differ by this much about where a word begins and ends, of a short reply by less.
const MARGIN = 0.3 * SPEECH_RATE
const MARGIN_SHARE = 0.25

/** Spans in order, each as it was unless others begin well before it or end well after, and what they heard beside. */
export function withMissed(spans: SpeechSpan[], others: SpeechSpan[]): SpeechSpan[] {
  const missed = others.flatMap((other) => {
    const margin = Math.min(MARGIN, (other.to - other.from) * MARGIN_SHARE)
    return spans.reduce((parts, span) => parts.flatMap((part) => without(part, span, margin)), [other])
  })
  return joined([...spans, ...missed].sort((a, b) => a.from - b.from))
}

function without(part: SpeechSpan, { from, to }: SpeechSpan, margin: number): SpeechSpan[] {
  if (part.to <= from || part.from >= to) return [part]
  const before = { from: part.from, to: from }
  const after = { from: to, to: part.to }
  return [before, after].filter((rest) => rest.to - rest.from > margin)
}

function joined(spans: SpeechSpan[]): SpeechSpan[] {
  const all: SpeechSpan[] = []
  for (const span of spans) {
    const last = all[all.length - 1]
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else all.push({ ...span })
  }
  return all
}
