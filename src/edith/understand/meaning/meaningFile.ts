import { gunzipSync, gzipSync } from 'node:zlib'
import { fromBytes, toBytes } from '../bytes.js'
import type { Meaning } from './meaning.js'

interface Header {
  stems: string[]
  width: number
  rows: Table
  outward: Table
}

interface Table {
  length: number
  scale: number
}

/** One gzip file: a line of JSON with the stems, then the tables as signed bytes. */
export function packMeaning({ stems, width, rows, outward }: Meaning): Buffer {
  const tables = { rows: toBytes(rows), outward: toBytes(outward) }
  const header: Header = {
    stems: [...stems.keys()],
    width,
    rows: { length: rows.length, scale: tables.rows.scale },
    outward: { length: outward.length, scale: tables.outward.scale },
  }
  const line = Buffer.from(`${JSON.stringify(header)}\n`)
  return gzipSync(Buffer.concat([line, tables.rows.bytes, tables.outward.bytes]), { level: 9 })
}

/** Throws where the file is not one of `packMeaning`. */
export function unpackMeaning(packed: Buffer): Meaning {
  const file = gunzipSync(packed)
  const end = file.indexOf('\n') + 1
  const { stems, width, rows, outward }: Header = JSON.parse(file.toString('utf8', 0, end))
  return {
    stems: new Map(stems.map((stem, row) => [stem, row])),
    width,
    rows: fromBytes(file, end, rows.length, rows.scale),
    outward: fromBytes(file, end + rows.length, outward.length, outward.scale),
  }
}
