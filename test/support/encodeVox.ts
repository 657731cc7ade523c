import { writeFileSync } from 'node:fs'

const MOVES = [-1, -1, -1, -1, 2, 4, 6, 8]
const STEPS = Array.from({ length: 49 }, (_, at) => Math.floor(16 * 1.1 ** at))

/** Dialogic's ADPCM: four bits a sample, the first in the upper half of its byte. Samples are 16-bit, at its own rate. */
export function encodeVox(path: string, samples: Int16Array): string {
  const bytes = Buffer.alloc(Math.ceil(samples.length / 2))
  let [predicted, index] = [0, 0]
  samples.forEach((sample, i) => {
    const step = STEPS[index] ?? 16
    const away = (sample >> 4) - predicted
    let code = 0
    let left = Math.abs(away)
    for (const [bit, share] of [
      [4, step],
      [2, step >> 1],
      [1, step >> 2],
    ] as const)
      if (left >= share) {
        code |= bit
        left -= share
      }
    const moved = (step * (2 * code + 1)) >> 3
    predicted = Math.max(-2048, Math.min(2047, predicted + (away < 0 ? -moved : moved)))
    index = Math.max(0, Math.min(48, index + (MOVES[code] ?? 0)))
    const nibble = code | (away < 0 ? 8 : 0)
    bytes[i >> 1] = (bytes[i >> 1] ?? 0) | (i % 2 === 0 ? nibble << 4 : nibble)
  })
  writeFileSync(path, bytes)
  return path
}

/** From 16 kHz: every second sample, after a filter that keeps what would fold back out of it. */
export function halved(samples: Int16Array): Int16Array {
  return Int16Array.from({ length: samples.length >> 1 }, (_, i) => {
    const [before = 0, at = 0, after = 0] = samples.subarray(Math.max(0, 2 * i - 1), 2 * i + 2)
    return (before + 2 * at + after) / 4
  })
}
