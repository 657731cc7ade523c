import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const REAL_CALL = fileURLToPath(new URL('../fixtures/calls/katie-steve-16k-mono.wav', import.meta.url))

const WAV_HEADER_BYTES = 44

/** Part of a real conversation at 16 kHz, in seconds from its beginning. */
export function speechSamples(from = 0, to = 29.4): Int16Array {
  const bytes = readFileSync(REAL_CALL).subarray(WAV_HEADER_BYTES)
  const all = new Int16Array(Uint8Array.from(bytes).buffer, 0, Math.floor(bytes.length / 2))
  return all.slice(Math.round(from * 16_000), Math.round(to * 16_000))
}

export function silentSamples(seconds: number): Int16Array {
  return new Int16Array(Math.round(seconds * 16_000))
}

export function joined(...parts: Int16Array[]): Int16Array {
  const result = new Int16Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    result.set(part, at)
    at += part.length
  }
  return result
}

export function quieter(samples: Int16Array, factor: number): Int16Array {
  return samples.map((sample) => sample * factor)
}
