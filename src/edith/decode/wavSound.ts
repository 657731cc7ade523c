import { readHead } from './readHead.js'
import {
  type Chunk,
  chainAfter,
  chunksUpTo,
  findChain,
  openWav,
  readSize,
  type WavFile,
} from './wavChunks.js'

export interface WavSound {
  format: Buffer
  isBigEndian: boolean
  /** Where sound stands in the file, in order. */
  extents: { start: number; bytes: number }[]
  /** More than there is: the file was cut off. Null: it was not, or nobody knows. */
  declaredBytes: number | null
  /** A decoder or a player that goes by the header reads exactly this sound. */
  isExact: boolean
}

const SCANNED_BYTES = 32 * 1024 * 1024
const MAX_FORMAT_BYTES = 4096
// Recorders that stream write the largest number that fits, or that less their header; nobody records for a day.
const PLACEHOLDERS = [28, 29, 30, 31, 32].map((bits) => 2 ** bits)
const PLACEHOLDER_SLACK = 65_536
const NO_CALL_SECONDS = 24 * 3600

/**
 * Where the sound of a WAV is. What the header says of its length is held against what stands behind it: chunks that
 * fit the file end the sound, anything else is sound. Undefined: no WAV, or none that can be made sense of.
 */
export function wavSound(path: string, isOtherContainer: (head: Buffer) => boolean): WavSound | undefined {
  const wav = openWav(path, isOtherContainer)
  if (!wav) return undefined
  const walked = chunksUpTo(wav, wav.firstChunk, 'data')
  const head = walked ?? searchHead(wav)
  const data = head?.at(-1)
  if (!head || !data) return undefined

  const declared = declaredBytes(wav, head, data)
  const present = wav.bytes - data.start
  const tail = declared <= present ? chainAfter(wav, { start: data.start, bytes: declared }) : undefined
  const format = formatOf(wav, [...head, ...(tail ?? [])])
  if (!format) return undefined

  const isCutOff =
    declared > present && !isPlaceholder(declared, format, wav) && Math.abs(wav.declaredEnd - wav.bytes) > 1
  const chain = tail ?? (isCutOff ? [] : (findChain(wav, data.start, SCANNED_BYTES) ?? []))
  const end = tail ? data.start + declared : (chain[0]?.at ?? wav.bytes)
  const extents = [
    { start: data.start, bytes: end - data.start },
    ...chain
      .filter(({ id }) => id === 'data')
      .map(({ start, bytes }) => ({ start, bytes: Math.min(bytes, wav.bytes - start) })),
  ]
  return {
    format,
    isBigEndian: wav.dialect.kind === 'RIFX',
    extents,
    declaredBytes: isCutOff ? declared : null,
    isExact:
      tail !== undefined &&
      declared > 0 &&
      extents.length === 1 &&
      wav.origin === 0 &&
      wav.dialect.kind !== 'RIFX' &&
      walked !== undefined &&
      head.some(({ id }) => id === 'fmt ') &&
      isPaddedRight(wav, head),
  }
}

/** A chunk before the sound whose length is wrong leads nowhere: then by name. */
function searchHead(wav: WavFile): Chunk[] | undefined {
  const block = readHead(wav.path, SCANNED_BYTES, wav.firstChunk)
  const format = block.indexOf('fmt ', 0, 'latin1')
  const data = format < 0 ? -1 : block.indexOf('data', format, 'latin1')
  if (data < 0) return undefined
  const [first] = chunksUpTo(wav, wav.firstChunk + format, 'fmt ') ?? []
  const [last] = chunksUpTo(wav, wav.firstChunk + data, 'data') ?? []
  return first && last && [first, last]
}

function declaredBytes(wav: WavFile, head: Chunk[], data: Chunk): number {
  const sizes = head.find(({ id }) => id === 'ds64')
  if (wav.dialect.kind !== 'RF64' || !sizes || data.bytes !== 0xffffffff) return data.bytes
  const bytes = readHead(wav.path, 16, sizes.start)
  return bytes.length === 16 ? Number(bytes.readBigUInt64LE(8)) : data.bytes
}

function formatOf(wav: WavFile, chunks: Chunk[]): Buffer | undefined {
  const chunk = chunks.find(({ id }) => id === 'fmt ')
  if (!chunk || chunk.bytes < 16 || chunk.bytes > MAX_FORMAT_BYTES) return undefined
  const format = readHead(wav.path, chunk.bytes, chunk.start)
  return format.length === chunk.bytes ? format : undefined
}

function isPlaceholder(bytes: number, format: Buffer, { dialect }: WavFile): boolean {
  const bytesPerSecond = readSize(format, 8, dialect)
  return (
    PLACEHOLDERS.some((most) => bytes <= most && most - bytes <= PLACEHOLDER_SLACK) ||
    (bytesPerSecond > 0 && bytes / bytesPerSecond > NO_CALL_SECONDS)
  )
}

function isPaddedRight({ origin, dialect }: WavFile, chunks: Chunk[]): boolean {
  return chunks.every(({ at }) => (at - origin) % dialect.alignment === 0)
}
