import { SPEECH_RATE } from '../../decode/decodedAudio.js'
import type { Passage, SpeechSpan } from '../spokenAudio.js'
import { CEPSTRA, HOP, type VoiceFrame } from './voiceFrames.js'

/** Pitch, then the shape of the spectrum. */
export const TRAITS = CEPSTRA + 1

/** What is said without a pause, and what its voice sounds like on average. */
export interface VoicePiece extends SpeechSpan {
  traits: Float64Array
  /** How many frames that is the mean of. */
  frames: number
}

// Quieter than the loud part of a passage by this much, in natural logarithms of energy (17 dB), nobody speaks.
const DIP = 4
const DIP_FRAMES = 5
const SHORTEST = 0.25 * SPEECH_RATE
const LOUD_SHARE = 0.9
// Vowels tell a voice; hissing and noise sound alike from everyone.
const VOICED = 0.5
const LOUD_ENOUGH = 4.6
const FEWEST_FRAMES = 3

/** `frames` of the passage, timed from its first sample. The frames that each piece is the mean of are handed on. */
export function voicePieces(
  passage: Passage,
  frames: VoiceFrame[],
  onPiece: (own: Float64Array[], mean: Float64Array) => void,
): VoicePiece[] {
  return spansOf(passage, frames).flatMap((span) => {
    const inside = frames.filter(({ at }) => passage.from + at >= span.from && passage.from + at < span.to)
    const floor = loudOf(inside) - LOUD_ENOUGH
    const voiced = inside.filter(({ voicing, energy }) => voicing > VOICED && energy > floor)
    if (voiced.length < FEWEST_FRAMES) return []
    const own = voiced.map(({ pitch, cepstra }) => Float64Array.of(pitch, ...cepstra))
    const mean = meanOf(own)
    onPiece(own, mean)
    // A pitch that was taken for its double or half would move the mean.
    const traits = Float64Array.from(mean)
    traits[0] = median(voiced.map(({ pitch }) => pitch))
    return [{ ...span, traits, frames: voiced.length }]
  })
}

/** Between the detector's pauses, and where the sound dips as it does between two people's turns. */
function spansOf({ from, to, pauses }: Passage, frames: VoiceFrame[]): SpeechSpan[] {
  const gaps = [...pauses, ...dipsIn(frames).map((dip) => ({ from: from + dip.from, to: from + dip.to }))]
  const spans: SpeechSpan[] = []
  let start = from
  for (const gap of gaps.sort((a, b) => a.from - b.from)) {
    if (gap.from - start < SHORTEST || to - gap.to < SHORTEST) continue
    spans.push({ from: start, to: gap.from })
    start = gap.to
  }
  spans.push({ from: start, to })
  return spans
}

function dipsIn(frames: VoiceFrame[]): SpeechSpan[] {
  const floor = loudOf(frames) - DIP
  const dips: SpeechSpan[] = []
  let run: VoiceFrame[] = []
  for (const frame of [...frames, undefined]) {
    if (frame && frame.energy < floor) run.push(frame)
    else {
      const [first, last] = [run[0], run[run.length - 1]]
      if (first && last && run.length >= DIP_FRAMES)
        dips.push({ from: first.at - HOP / 2, to: last.at + HOP / 2 })
      run = []
    }
  }
  return dips
}

function loudOf(frames: VoiceFrame[]): number {
  const sorted = frames.map(({ energy }) => energy).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * LOUD_SHARE)] ?? 0
}

function meanOf(rows: Float64Array[]): Float64Array {
  const mean = new Float64Array(TRAITS)
  for (const row of rows)
    for (let i = 0; i < TRAITS; i++) mean[i] = (mean[i] as number) + (row[i] as number) / rows.length
  return mean
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0
}
