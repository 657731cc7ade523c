import { gunzipSync, gzipSync } from 'node:zlib'
import type { Sameness } from './sameness.js'

interface Header extends Pick<Sameness, 'inputs' | 'places'> {
  /** What a step of a byte of `placing` is worth. */
  scale: number
  leaning: number[]
  weights: number[]
}

const BYTE = 127
const DIGITS = 5

/** One gzip file: a line of JSON, then where each input leads as signed bytes. */
export function packSameness({ inputs, places, placing, leaning, weights }: Sameness): Buffer {
  const scale = placing.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9) / BYTE
  const header: Header = {
    inputs,
    places,
    scale,
    leaning: Array.from(leaning, rounded),
    weights: Array.from(weights, rounded),
  }
  const bytes = Int8Array.from(placing, (value) => Math.round(value / scale))
  const line = Buffer.from(`${JSON.stringify(header)}\n`)
  return gzipSync(Buffer.concat([line, Buffer.from(bytes.buffer)]), { level: 9 })
}

/** Throws where the file is not one of `packSameness`. */
export function unpackSameness(packed: Buffer): Sameness {
  const file = gunzipSync(packed)
  const end = file.indexOf('\n')
  const { scale, leaning, weights, ...sizes }: Header = JSON.parse(file.toString('utf8', 0, end))
  const bytes = new Int8Array(file.buffer, file.byteOffset + end + 1, sizes.inputs * sizes.places)
  return {
    ...sizes,
    placing: Float32Array.from(bytes, (byte) => byte * scale),
    leaning: Float32Array.from(leaning),
    weights: Float32Array.from(weights),
  }
}

function rounded(value: number): number {
  return Number(value.toFixed(DIGITS))
}
