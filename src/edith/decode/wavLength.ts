import { statSync } from 'node:fs'
import { readHead } from './readHead.js'

/** What a WAV's header says of its length. Recorders that stream leave 0 or all ones there: that is `trusted`. */
export type WavLength = 'trusted' | 'truncated' | 'understated'

const HEAD_BYTES = 65_536
const STREAMED_FROM_BYTES = 0x7ffff000
const TOLERANCE = 0.1

export function wavLength(path: string): WavLength {
  const data = findData(readHead(path, HEAD_BYTES))
  if (!data || data.declaredBytes === 0 || data.declaredBytes >= STREAMED_FROM_BYTES) return 'trusted'
  const presentBytes = statSync(path).size - data.offset
  if (data.declaredBytes * (1 - TOLERANCE) > presentBytes) return 'truncated'
  // Further chunks (tags, cue points) may follow the sound, but they are never as long as it.
  if (data.declaredBytes * 2 < presentBytes) return 'understated'
  return 'trusted'
}

function findData(head: Buffer): { offset: number; declaredBytes: number } | undefined {
  if (head.toString('latin1', 0, 4) !== 'RIFF' || head.toString('latin1', 8, 12) !== 'WAVE') return
  let offset = 12
  while (offset + 8 <= head.length) {
    const declaredBytes = head.readUInt32LE(offset + 4)
    if (head.toString('latin1', offset, offset + 4) === 'data') return { offset: offset + 8, declaredBytes }
    offset += 8 + declaredBytes + (declaredBytes % 2)
  }
}
