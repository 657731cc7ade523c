import { statSync } from 'node:fs'
import { id3Bytes } from './id3Bytes.js'
import { readHead } from './readHead.js'

export interface WavFile {
  path: string
  bytes: number
  dialect: Dialect
  /** Where RIFF begins: 0 unless something was put before it. */
  origin: number
  firstChunk: number
  /** Where the file ends by its own header. */
  declaredEnd: number
}

export interface Chunk {
  id: string
  at: number
  start: number
  /** As its header says: it may reach beyond the file. */
  bytes: number
}

interface Dialect {
  kind: 'RIFF' | 'RIFX' | 'RF64' | 'W64'
  headerBytes: number
  alignment: number
}

const RIFF: Dialect = { kind: 'RIFF', headerBytes: 8, alignment: 2 }
const DIALECTS: Record<string, Dialect> = {
  RIFF,
  RIFX: { ...RIFF, kind: 'RIFX' },
  RF64: { ...RIFF, kind: 'RF64' },
  BW64: { ...RIFF, kind: 'RF64' },
  riff: { kind: 'W64', headerBytes: 24, alignment: 8 },
}
// Sony's Wave64 names chunks by 16 bytes: four letters as RIFF has them, then these.
const W64_RIFF = Buffer.from('2e91cf11a5d628db04c10000', 'hex')
const W64_TAIL = Buffer.from('00c04f8edb8a', 'hex')
const W64_FIRST_CHUNK = 40
const PREFIX_BYTES = 65_536
const MAX_CHUNKS = 4096
const MAX_PADDING_BYTES = 4096
const ID3V1_BYTES = 128

// What programs put before or after the sound. A chunk of another name counts where the sizes add up.
const KNOWN = new Set(
  'fmt ,data,fact,LIST,list,bext,JUNK,junk,Junk,PAD ,FLLR,FILL,cue ,plst,smpl,inst,id3 ,ID3 ,iXML,IXML,PEAK,peak,levl,axml,chna,_PMX,umid,cart,DISP,acid,strc,afsp,minf,elm1,elmo,regn,ovwf,r64m,note,labl,ltxt,LGWV,ResU,clm ,guan,mext,qlty,link,ds64,dbmd,AFAn,wavl,slnt,MARK,SAUR,ICMT,INFO,tlst,ID32,TAG '.split(
    ',',
  ),
)

/** Undefined: this is no WAV, nor one behind something that was put before it. */
export function openWav(path: string, isOtherContainer: (head: Buffer) => boolean): WavFile | undefined {
  const { size: bytes } = statSync(path)
  const head = readHead(path, PREFIX_BYTES)
  const origin = findOrigin(path, head, isOtherContainer)
  if (origin === undefined) return undefined
  const start = readHead(path, 40, origin)
  const dialect = dialectAt(start, 0)
  if (!dialect) return undefined
  const isW64 = dialect.kind === 'W64'
  const declaredBytes = isW64 ? Number(start.readBigUInt64LE(16)) : readSize(start, 4, dialect) + 8
  const firstChunk = origin + (isW64 ? W64_FIRST_CHUNK : 12)
  return { path, bytes, dialect, origin, firstChunk, declaredEnd: origin + declaredBytes }
}

function findOrigin(
  path: string,
  head: Buffer,
  isOtherContainer: (head: Buffer) => boolean,
): number | undefined {
  if (dialectAt(head, 0)) return 0
  const begin = head.toString('latin1', 0, 4)
  if (begin.startsWith('ID3')) {
    const after = id3Bytes(head)
    return dialectAt(readHead(path, 40, after), 0) ? after : undefined
  }
  const isArchive = /^(PK|Rar!|7z|%PDF|RIFF)/.test(begin) || head.toString('latin1', 257, 262) === 'ustar'
  if (isArchive || isOtherContainer(head)) return undefined
  return [...foundAt(head, Buffer.from('WAVE'), 8), ...foundAt(head, W64_RIFF, 4)].find((at) =>
    dialectAt(head, at),
  )
}

/** Where it would begin if these bytes stood `after` its beginning. */
function foundAt(head: Buffer, bytes: Buffer, after: number): number[] {
  const found: number[] = []
  for (let at = head.indexOf(bytes, after); at >= 0; at = head.indexOf(bytes, at + 1)) found.push(at - after)
  return found
}

function dialectAt(bytes: Buffer, at: number): Dialect | undefined {
  if (at + 12 > bytes.length) return undefined
  const dialect = DIALECTS[bytes.toString('latin1', at, at + 4)]
  if (dialect?.kind !== 'W64')
    return bytes.toString('latin1', at + 8, at + 12) === 'WAVE' ? dialect : undefined
  const isW64 =
    bytes.subarray(at + 4, at + 16).equals(W64_RIFF) && bytes.toString('latin1', at + 24, at + 28) === 'wave'
  return isW64 ? dialect : undefined
}

/** The chunks from `at` up to and with the first of this name; undefined: none can be reached. */
export function chunksUpTo(wav: WavFile, at: number, id: string): Chunk[] | undefined {
  return search(wav, at, (chunks) => (chunks.at(-1)?.id === id ? chunks : undefined))
}

/**
 * The chunks after this one, if they fit the file: to its end, or to the end that its header gives. Padding and tags of
 * other kinds may follow. An empty chain means that nothing but padding is there.
 */
export function chainAfter(
  wav: WavFile,
  { start, bytes }: { start: number; bytes: number },
): Chunk[] | undefined {
  const padded = start + alignedUp(bytes, wav.dialect.alignment)
  return chainFrom(wav, padded) ?? chainFrom(wav, start + bytes)
}

function chainFrom(wav: WavFile, at: number): Chunk[] | undefined {
  return search(wav, at, (chunks, next) => (isEnd(wav, next, chunks.length > 0) ? chunks : undefined))
}

/** Where a chain of known chunks begins that ends with the file; undefined: nowhere between. */
export function findChain(wav: WavFile, from: number, blockBytes: number): Chunk[] | undefined {
  const begin = Math.max(from, wav.bytes - blockBytes)
  const block = readHead(wav.path, wav.bytes - begin, begin)
  const initials = new Set([...KNOWN].map((id) => id.charCodeAt(0)))
  for (let at = 0; at + wav.dialect.headerBytes <= block.length; at++) {
    if (!initials.has(block[at] ?? 0) || !KNOWN.has(block.toString('latin1', at, at + 4))) continue
    const chain = chainFrom(wav, begin + at)
    if (chain && chain.length > 0) return chain
  }
  return undefined
}

/** Follows the chunks; after an odd one both with its padding and, as some recorders write, without. */
function search(
  wav: WavFile,
  from: number,
  isGoal: (chunks: Chunk[], next: number) => Chunk[] | undefined,
): Chunk[] | undefined {
  let left = MAX_CHUNKS
  const visit = (at: number, before: Chunk[]): Chunk[] | undefined => {
    const found = isGoal(before, at)
    if (found) return found
    if (left-- <= 0) return undefined
    const chunk = chunkAt(wav, at)
    if (!chunk) return undefined
    const chunks = [...before, chunk]
    const end = chunk.start + chunk.bytes
    const padded = chunk.start + alignedUp(chunk.bytes, wav.dialect.alignment)
    return visit(padded, chunks) ?? (padded === end ? undefined : visit(end, chunks))
  }
  return visit(from, [])
}

function chunkAt(wav: WavFile, at: number): Chunk | undefined {
  const { dialect } = wav
  const header = readHead(wav.path, Math.max(dialect.headerBytes, 12), at)
  if (header.length < dialect.headerBytes) return undefined
  const id = header.toString('latin1', 0, 4)
  const tagBytes = id3Bytes(header)
  if (tagBytes > 0) return { id: 'ID3', at, start: at + 10, bytes: tagBytes - 10 }
  // A second recording behind the first: its chunks go on from here.
  if (dialectAt(header, 0)) return { id, at, start: at + dialect.headerBytes, bytes: 4 }
  const start = at + dialect.headerBytes
  if (dialect.kind !== 'W64')
    return /^[\x20-\x7e]{3}[\x20-\x7e\0]$/.test(id)
      ? { id, at, start, bytes: readSize(header, 4, dialect) }
      : undefined
  const bytes = Number(header.readBigUInt64LE(16)) - dialect.headerBytes
  return header.subarray(10, 16).equals(W64_TAIL) && bytes >= 0 ? { id, at, start, bytes } : undefined
}

function isEnd(wav: WavFile, at: number, isAfterChunk: boolean): boolean {
  const left = wav.bytes - at
  // A chunk that the header counts in was cut off with the file; what was put behind the header's end is not ours.
  if (isAfterChunk && Math.abs(at - wav.declaredEnd) <= 1) return true
  if (left < 0) return isAfterChunk && left === -1
  if (left <= 1) return true
  if (isAfterChunk && left < wav.dialect.headerBytes) return true
  const rest = readHead(wav.path, Math.min(left, MAX_PADDING_BYTES), at)
  if (left === ID3V1_BYTES && rest.toString('latin1', 0, 3) === 'TAG') return true
  return left <= MAX_PADDING_BYTES && rest.every((byte) => byte === 0)
}

export function readSize(bytes: Buffer, at: number, { kind }: Dialect): number {
  return kind === 'RIFX' ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)
}

function alignedUp(value: number, alignment: number): number {
  return Math.ceil(value / alignment) * alignment
}
