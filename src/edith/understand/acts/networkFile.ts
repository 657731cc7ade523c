import { gunzipSync, gzipSync } from 'node:zlib'
import { fromBytes, toBytes } from '../bytes.js'
import type { Network } from './network.js'

const TABLES = ['embeddings', 'inner', 'innerBias', 'outer', 'outerBias'] as const

interface Header extends Pick<Network, 'labels' | 'vector' | 'buckets' | 'width' | 'hidden'> {
  /** What a step of each table's bytes is worth, and how many numbers it has. */
  tables: { scale: number; length: number }[]
}

/** Networks that vote together, in one gzip file: a line of JSON about each, then its tables as signed bytes. */
export function packNetworks(networks: Network[]): Buffer {
  return gzipSync(Buffer.concat(networks.flatMap(pack)), { level: 9 })
}

function pack({ labels, vector, buckets, width, hidden, ...rest }: Network): Buffer[] {
  const tables = TABLES.map((name) => toBytes(rest[name]))
  const header: Header = {
    labels,
    vector,
    buckets,
    width,
    hidden,
    tables: tables.map(({ scale, bytes }) => ({ scale, length: bytes.length })),
  }
  return [Buffer.from(`${JSON.stringify(header)}\n`), ...tables.map(({ bytes }) => bytes)]
}

/** Throws where the file is not one of `packNetworks`. */
export function unpackNetworks(packed: Buffer): Network[] {
  const file = gunzipSync(packed)
  const networks: Network[] = []
  for (let at = 0; at < file.length; ) {
    const end = file.indexOf('\n', at)
    const { tables, ...sizes }: Header = JSON.parse(file.toString('utf8', at, end))
    at = end + 1
    const read = tables.map(({ scale, length }) => {
      at += length
      return fromBytes(file, at - length, length, scale)
    })
    networks.push({ ...sizes, ...(Object.fromEntries(TABLES.map((name, i) => [name, read[i]])) as Tables) })
  }
  return networks
}

type Tables = Pick<Network, (typeof TABLES)[number]>
