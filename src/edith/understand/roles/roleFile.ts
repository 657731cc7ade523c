import { gunzipSync, gzipSync } from 'node:zlib'
import { fromBytes, toBytes } from '../bytes.js'
import type { LogLinear } from './logLinear.js'

/** What was learnt of who says what in one language. */
export interface Roles {
  /** Log-odds that a line is an agent's, not a customer's, where nothing else is known. */
  agent: LogLinear
  /** Log-odds that another speaks after a sentence, where nothing else is known. */
  change: LogLinear
}

const TABLES = ['agent', 'change'] as const

/** One gzip file: a line of JSON, then the tables as signed bytes. */
export function packRoles(roles: Roles): Buffer {
  const packed = TABLES.map((name) => ({ ...toBytes(roles[name].weights), bias: roles[name].bias }))
  const header = packed.map(({ bias, scale, bytes }) => ({ bias, scale, length: bytes.length }))
  return gzipSync(
    Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...packed.map(({ bytes }) => bytes)]),
    { level: 9 },
  )
}

/** Throws where the file is not one of `packRoles`. */
export function unpackRoles(packed: Buffer): Roles {
  const file = gunzipSync(packed)
  let at = file.indexOf('\n') + 1
  const header: { bias: number; scale: number; length: number }[] = JSON.parse(file.toString('utf8', 0, at))
  const [agent, change] = header.map(({ bias, scale, length }) => {
    at += length
    return { bias, weights: fromBytes(file, at - length, length, scale) }
  })
  if (!agent || !change) throw new Error('a file of roles has two tables')
  return { agent, change }
}
