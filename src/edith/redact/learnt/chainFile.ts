import { gunzipSync, gzipSync } from 'node:zlib'
import { fromBytes, toBytes } from '../../understand/bytes.js'
import type { Chain } from './chain.js'

interface Header {
  labels: string[]
  rows: number
  scale: number
}

/** One gzip file: a line of JSON, the features' numbers in their order, a signed byte a weight, and the steps. */
export function packChain(chain: Chain, labels: readonly string[]): Buffer {
  const kept = [...chain.rows].sort(([a], [b]) => a - b)
  const { scale, bytes } = toBytes(
    Float32Array.from({ length: kept.length * chain.labels }, (_, i) => {
      const row = kept[Math.floor(i / chain.labels)]?.[1] ?? 0
      return chain.weights[row * chain.labels + (i % chain.labels)] ?? 0
    }),
  )
  const header: Header = { labels: [...labels], rows: kept.length, scale }
  const features = Buffer.from(Int32Array.from(kept, ([feature]) => feature).buffer)
  const steps = Buffer.from(Float32Array.from(chain.steps).buffer)
  const parts = [Buffer.from(`${JSON.stringify(header)}\n`), features, steps, bytes]
  return gzipSync(Buffer.concat(parts), { level: 9 })
}

/** Throws where the file is not one of `packChain` with these labels. */
export function unpackChain(packed: Buffer, labels: readonly string[]): Chain {
  const file = gunzipSync(packed)
  const end = file.indexOf('\n') + 1
  const header: Header = JSON.parse(file.toString('utf8', 0, end))
  if (header.labels.join() !== labels.join()) throw new Error('weights with other labels than these')
  const of = labels.length
  const stepsAt = end + header.rows * 4
  const bytesAt = stepsAt + (of * of + of) * 4
  return {
    labels: of,
    rows: new Map(Array.from({ length: header.rows }, (_, row) => [file.readInt32LE(end + row * 4), row])),
    steps: Float32Array.from({ length: of * of + of }, (_, i) => file.readFloatLE(stepsAt + i * 4)),
    weights: fromBytes(file, bytesAt, header.rows * of, header.scale),
  }
}
