import sherpa, { type Vad } from 'sherpa-onnx-node'
import { SPEECH_RATE } from '../../decode/decodedAudio.js'
import type { SpeechSpan } from '../spokenAudio.js'

/** Paths of two models: what one does not notice the other does. */
export interface Detectors {
  first: string
  second: string
}

export const WINDOW = 512
const BUFFER_SECONDS = 60

// Loading one costs as much as hearing half a minute, and its memory is not of what the collector counts.
const free = new Map<string, Vad[]>()

/** One that has heard nothing. `threshold`: above what likelihood a sound is taken for a voice. */
export function takeDetector(model: string, threshold: number): Vad {
  const vad = free.get(keyOf(model, threshold))?.pop()
  vad?.reset()
  return vad ?? loadDetector(model, threshold)
}

/** For others to take; who gives it back uses it no more. */
export function giveBack(vad: Vad, model: string, threshold: number): void {
  const key = keyOf(model, threshold)
  free.set(key, [...(free.get(key) ?? []), vad])
}

function keyOf(model: string, threshold: number): string {
  return `${threshold} ${model}`
}

function loadDetector(model: string, threshold: number): Vad {
  return new sherpa.Vad(
    {
      sileroVad: {
        model,
        threshold,
        minSilenceDuration: 0.3,
        minSpeechDuration: 0.15,
        maxSpeechDuration: 12,
        windowSize: WINDOW,
      },
      sampleRate: SPEECH_RATE,
      numThreads: 1,
      provider: 'cpu',
      debug: 0,
    },
    BUFFER_SECONDS,
  )
}

export function feed(vad: Vad, samples: Float32Array): void {
  for (let i = 0; i < samples.length; i += WINDOW) vad.acceptWaveform(windowAt(samples, i))
}

/** What it has heard since it was asked last, in samples since it began. */
export function take(vad: Vad): SpeechSpan[] {
  const spans: SpeechSpan[] = []
  while (!vad.isEmpty()) {
    const { start, samples } = vad.front(false)
    spans.push({ from: start, to: start + samples.length })
    vad.pop()
  }
  return spans
}

function windowAt(chunk: Float32Array, from: number): Float32Array {
  if (from + WINDOW <= chunk.length) return chunk.subarray(from, from + WINDOW)
  const padded = new Float32Array(WINDOW)
  padded.set(chunk.subarray(from))
  return padded
}
