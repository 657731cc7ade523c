import { SPEECH_RATE } from '../../decode/decodedAudio.js'
import type { PcmFile } from '../pcmFile.js'
import type { Passage, SpeechSpan } from '../spokenAudio.js'

const JOIN_GAP = 0.45 * SPEECH_RATE
const JOINED_MAX = 12 * SPEECH_RATE
const SPLIT_FROM = 16 * SPEECH_RATE
const SPLIT_MIN = 8 * SPEECH_RATE
const SPLIT_MAX = 14 * SPEECH_RATE
const PAUSE = SPEECH_RATE / 10

/** From what the detector hears to what a recogniser does best on: a sentence or two, never more than 16 s. */
export function shapeSpans(track: Pick<PcmFile, 'read' | 'samples'>): {
  add(spans: SpeechSpan[]): Passage[]
  rest(): Passage[]
} {
  let open: Passage | undefined

  function add(spans: SpeechSpan[]): Passage[] {
    const done: Passage[] = []
    for (const heard of spans) {
      const span = { from: Math.max(0, heard.from), to: Math.min(track.samples, heard.to), pauses: [] }
      if (open && span.from - open.to <= JOIN_GAP && span.to - open.from <= JOINED_MAX) {
        open = {
          from: open.from,
          to: span.to,
          pauses: [...open.pauses, { from: open.to, to: Math.max(open.to, span.from) }],
        }
      } else {
        if (open) done.push(...split(open, track))
        open = span
      }
    }
    return done
  }

  return {
    add,
    rest() {
      const last = open ? split(open, track) : []
      open = undefined
      return last
    },
  }
}

/** Only what the detector heard as one is ever this long: it has no pauses. */
function split(passage: Passage, track: Pick<PcmFile, 'read'>): Passage[] {
  if (passage.to - passage.from <= SPLIT_FROM) return [passage]
  const cut = quietest(passage.from + SPLIT_MIN, passage.from + SPLIT_MAX, track)
  return [
    { from: passage.from, to: cut, pauses: [] },
    ...split({ from: cut, to: passage.to, pauses: [] }, track),
  ]
}

function quietest(from: number, to: number, track: Pick<PcmFile, 'read'>): number {
  const samples = track.read(from, to)
  let best = { energy: Number.POSITIVE_INFINITY, at: 0 }
  for (let at = 0; at + PAUSE <= samples.length; at += PAUSE / 2) {
    let energy = 0
    for (let i = at; i < at + PAUSE; i++) energy += (samples[i] ?? 0) ** 2
    if (energy < best.energy) best = { energy, at }
  }
  return from + best.at + PAUSE / 2
}
