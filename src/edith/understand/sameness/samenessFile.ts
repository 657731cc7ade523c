import { gunzipSync, gzipSync } from 'node:zlib'
import { fromBytes, toBytes } from '../bytes.js'
import type { Sameness } from './sameness.js'

interface Header extends Pick<Sameness, 'inputs' | 'places'> {
  /** What a step of a byte of `placing` is worth. */
  scale: number
  leaning: number[]
  weights: number[]
}

const DIGITS = 5

/** One gzip file: a line of JSON, then where each input leads as signed bytes. */
export function packSameness({ inputs, places, placing, leaning, weights }: Sameness): Buffer {
  const { scale, bytes } = toBytes(placing)
  const header: Header = {
    inputs,
    places,
    scale,
    leaning: Array.from(leaning, rounded),
    weights: Array.from(weights, rounded),
  }
  const line = Buffer.from(`${JSON.stringify(header)}\n`)
  return gzipSync(Buffer.concat([line, bytes]), { level: 9 })
}

/** Throws where the file is not one of `packSameness`. */
export function unpackSameness(packed: Buffer): Sameness {
  const file = gunzipSync(packed)
  const end = file.indexOf('\n')
  const { scale, leaning, weights, ...sizes }: Header = JSON.parse(file.toString('utf8', 0, end))
  return {
    ...sizes,
    placing: fromBytes(file, end + 1, sizes.inputs * sizes.places, scale),
    leaning: Float32Array.from(leaning),
    weights: Float32Array.from(weights),
  }
}

function rounded(value: number): number {
  return Number(value.toFixed(DIGITS))
}
