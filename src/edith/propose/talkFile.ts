import { z } from 'zod'
import { Act } from '../../contract/acts.js'
import type { Vector } from '../judge/embedder.js'
import { inBreaths } from './inBreaths.js'

const Turn = z.object({ text: z.string().min(1), by: z.enum(['AGENT', 'CUSTOMER']), acts: z.array(Act) })

/** One thing said in calls that were written for this product, with what an agent does by saying it. */
export type TalkTurn = z.infer<typeof Turn>

const BYTE = 127
/** A few milliseconds. */
const IN_A_ROW = 40

export function packTurns(turns: TalkTurn[]): string {
  return turns.map(({ text, by, acts }) => `${JSON.stringify({ text, by, acts })}\n`).join('')
}

/** Fails at a line that is no turn. */
export function unpackTurns(file: string): Promise<TalkTurn[]> {
  return inBreaths(file.split('\n').filter(Boolean), IN_A_ROW, (line) => Turn.parse(JSON.parse(line)))
}

/** A signed byte a number, row by row. A vector's length is not kept: it is 1. */
export function packVectors(vectors: Vector[]): Buffer {
  return Buffer.concat(
    vectors.map((vector) => {
      const most = vector.reduce((max, value) => Math.max(max, Math.abs(value)), 1e-9)
      return Buffer.from(Int8Array.from(vector, (value) => Math.round((value / most) * BYTE)).buffer)
    }),
  )
}

export async function unpackVectors(file: Buffer, count: number): Promise<Vector[]> {
  const size = file.length / count
  if (!Number.isInteger(size)) throw new Error(`${file.length} bytes are not the vectors of ${count} turns`)
  const rows = Array.from({ length: count }, (_, i) => i * size)
  return inBreaths(rows, IN_A_ROW, (at) => unit(new Int8Array(file.buffer, file.byteOffset + at, size)))
}

function unit(bytes: Int8Array): Vector {
  const length = Math.sqrt(bytes.reduce((sum, byte) => sum + byte * byte, 0)) || 1
  return Float32Array.from(bytes, (byte) => byte / length)
}
