import { gunzipSync, gzipSync } from 'node:zlib'
import type { TalkWords } from './talkWords.js'

// A byte for a logarithm: from 0 down to -17, which one in thirty million words is.
const STEP = 1 / 15
const BYTES_A_PAIR = 5

/** One gzip file: a line of JSON with the words, a byte for each of them, five for each pair. */
export function packTalkWords({ words, pairs }: TalkWords): Buffer {
  const line = Buffer.from(`${JSON.stringify([...words.keys()])}\n`)
  const sorted = [...pairs].sort(([a], [b]) => a - b)
  const table = Buffer.alloc(sorted.length * BYTES_A_PAIR)
  for (const [i, [key, value]] of sorted.entries()) {
    table.writeUInt32LE(key, i * 4)
    table.writeUInt8(toByte(value), sorted.length * 4 + i)
  }
  return gzipSync(Buffer.concat([line, Buffer.from([...words.values()].map(toByte)), table]), { level: 9 })
}

/** Throws where the file is not one of `packTalkWords`. */
export function unpackTalkWords(packed: Buffer): TalkWords {
  const file = gunzipSync(packed)
  const end = file.indexOf('\n') + 1
  const names: string[] = JSON.parse(file.toString('utf8', 0, end))
  const from = end + names.length
  const count = (file.length - from) / BYTES_A_PAIR
  const pairs = new Map<number, number>()
  for (let i = 0; i < count; i++)
    pairs.set(file.readUInt32LE(from + i * 4), fromByte(file.readUInt8(from + count * 4 + i)))
  return { words: new Map(names.map((name, i) => [name, fromByte(file.readUInt8(end + i))])), pairs }
}

function toByte(logarithm: number): number {
  return Math.min(255, Math.round(-logarithm / STEP))
}

function fromByte(byte: number): number {
  return -byte * STEP
}
