import { open } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import type { Storage } from '../../platform/storage/storage.js'

const HEAD_BYTES = 4096
const PCM = 1
const FLOAT = 3
const EXTENSIBLE = 0xfffe

export interface SoundType {
  mimeType: string
  /** Whether all of today's browsers play it; undefined: its content has to be looked at more closely. */
  isPlayable: boolean | undefined
}

/** Of a file that begins as none of the recordings we know. */
export const UNKNOWN_TYPE = 'application/octet-stream'

const UNKNOWN: SoundType = { mimeType: UNKNOWN_TYPE, isPlayable: false }

/** What a recording is by its first bytes, never by its name. */
export async function soundTypeOf(path: string): Promise<SoundType> {
  const file = await open(path, 'r')
  try {
    const head = Buffer.alloc(HEAD_BYTES)
    const { bytesRead } = await file.read(head, 0, HEAD_BYTES, 0)
    return soundType(head.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}

/** The same of one that lies in the storage. */
export async function storedSoundType(storage: Storage, key: string): Promise<SoundType> {
  const head = await storage.openRead(key, { start: 0, end: HEAD_BYTES - 1 })
  if (!head) throw new Error('the recording is not in the storage')
  return soundType(await buffer(head))
}

export function soundType(head: Buffer): SoundType {
  const text = (start: number, length: number) => head.toString('latin1', start, start + length)
  if (text(0, 4) === 'RIFF' && text(8, 4) === 'WAVE')
    return { mimeType: 'audio/wav', isPlayable: isPcm(head) }
  if (text(0, 4) === 'fLaC') return { mimeType: 'audio/flac', isPlayable: true }
  if (text(0, 4) === 'OggS')
    return { mimeType: 'audio/ogg', isPlayable: /OpusHead|vorbis/.test(text(0, 200)) }
  if (text(4, 4) === 'ftyp') return isobmff(text(8, 4))
  if (text(0, 4) === '\x1a\x45\xdf\xa3')
    return text(0, 200).includes('webm')
      ? { mimeType: 'audio/webm', isPlayable: true }
      : { mimeType: 'audio/x-matroska', isPlayable: false }
  if (text(0, 5) === '#!AMR') return { mimeType: 'audio/amr', isPlayable: false }
  if (text(0, 3) === 'ID3') return { mimeType: 'audio/mpeg', isPlayable: true }
  if (head.length > 2 && head[0] === 0xff) return mpegFrame(head[1] ?? 0)
  return UNKNOWN
}

/** A-law, µ-law, GSM, ADPCM: some browsers play some of them. */
function isPcm(head: Buffer): boolean {
  for (let at = 12; at + 8 <= head.length; ) {
    const size = head.readUInt32LE(at + 4)
    if (head.toString('latin1', at, at + 4) === 'fmt ' && at + 10 <= head.length) {
      const format = head.readUInt16LE(at + 8)
      if (format !== EXTENSIBLE) return format === PCM || format === FLOAT
      const actual = at + 34 <= head.length ? head.readUInt16LE(at + 32) : 0
      return actual === PCM || actual === FLOAT
    }
    at += 8 + size + (size % 2)
  }
  return false
}

/** AAC plays, ALAC and AMR in the same container do not. */
function isobmff(brand: string): SoundType {
  return { mimeType: brand.startsWith('3g') ? 'audio/3gpp' : 'audio/mp4', isPlayable: undefined }
}

function mpegFrame(second: number): SoundType {
  if ((second & 0xf6) === 0xf0) return { mimeType: 'audio/aac', isPlayable: true }
  if ((second & 0xe6) === 0xe2) return { mimeType: 'audio/mpeg', isPlayable: true }
  return UNKNOWN
}
