import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from, to } from 'pg-copy-streams'

/** So that text means the same to the server that writes it and the one that reads it. */
export const SAME_TEXT =
  "set local client_encoding to 'UTF8'; set local datestyle to 'ISO'; set local intervalstyle to 'postgres'; " +
  "set local extra_float_digits to 3; set local bytea_output to 'hex'; set local timezone to 'UTC'"

/** What a table or query holds, in PostgreSQL's own text; ends with the number of rows. */
export async function* copyOut(client: pg.ClientBase, source: string): AsyncGenerator<Buffer, number> {
  const stream = client.query(to(`copy ${source} to stdout`))
  for await (const chunk of stream) yield chunk as Buffer
  return stream.rowCount
}

/** The number of rows that were written. */
export async function copyIn(
  client: pg.ClientBase,
  target: string,
  chunks: AsyncIterable<Buffer>,
): Promise<number> {
  const stream = client.query(from(`copy ${target} from stdin`))
  await pipeline(Readable.from(chunks, { objectMode: false }), stream)
  return stream.rowCount
}
