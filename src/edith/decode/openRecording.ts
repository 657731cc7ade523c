import { AV_LOG_QUIET, AVDISCARD_ALL, AVMEDIA_TYPE_AUDIO } from 'node-av/constants'
import { Codec, CodecContext, Dictionary, FormatContext, InputFormat, Log, type Stream } from 'node-av/lib'
import { readHead } from './readHead.js'

// Formats that name other files or addresses to read (HLS, concat, SDP, AVI's subtitles) are left out: what is
// uploaded must never make the decoder open anything else.
const CONTAINERS = [
  'wav',
  'w64',
  'aiff',
  'au',
  'caf',
  'mp3',
  'aac',
  'flac',
  'ogg',
  'amr',
  'asf',
  'mov',
  'mp4',
  'm4a',
  '3gp',
  '3g2',
  'mj2',
  'matroska',
  'webm',
  'gsm',
]
// No signature tells these, only bytes that look like a frame's: what has none may be anything.
const GUESSED = ['mp3', 'aac', 'gsm']
// What a decoder reports as broken is not heard. FLAC alone has a checksum that every encoder writes.
const STRICTNESS: Record<string, string> = { flac: '+crccheck+explode' }
const HEAD_BYTES = 65_536

export interface OpenRecording {
  kind: 'open'
  container: FormatContext
  stream: Stream
  decoder: CodecContext
  codec: string
}

export type Unopened = { kind: 'refused'; reason: 'NOT_AUDIO' | 'NO_AUDIO_STREAM' | 'DAMAGED' }

/** `path` should have no extension: FFmpeg would let it sway what it takes the content for. */
export function openRecording(path: string, options: Record<string, string> = {}): OpenRecording | Unopened {
  Log.setLevel(AV_LOG_QUIET)
  const container = new FormatContext()
  container.allocContext()
  const guards = { protocol_whitelist: 'file', format_whitelist: CONTAINERS.join(',') }
  const opened = container.openInputSync(
    `file:${path}`,
    null,
    Dictionary.fromObject({ ...guards, ...options }),
  )
  if (opened < 0) return { kind: 'refused', reason: hasSignature(path) ? 'DAMAGED' : 'NOT_AUDIO' }
  if (container.findStreamInfoSync() < 0) return { kind: 'refused', reason: 'DAMAGED' }

  const index = container.findBestStream(AVMEDIA_TYPE_AUDIO)
  const stream = container.streams[index]
  if (index < 0 || !stream) {
    return { kind: 'refused', reason: container.nbStreams > 0 ? 'NO_AUDIO_STREAM' : 'DAMAGED' }
  }
  for (const other of container.streams) if (other.index !== index) other.discard = AVDISCARD_ALL

  const codec = Codec.findDecoder(stream.codecpar.codecId)
  if (!codec) return { kind: 'refused', reason: 'NOT_AUDIO' }
  const decoder = new CodecContext()
  decoder.allocContext3(codec)
  if (decoder.parametersToContext(stream.codecpar) < 0) return { kind: 'refused', reason: 'DAMAGED' }
  decoder.threadCount = 1
  decoder.pktTimebase = stream.timeBase
  // Set by name: options handed over while opening are freed twice (node-av 6).
  decoder.setOption('err_detect', STRICTNESS[codec.name ?? ''] ?? '+bitstream+buffer')
  if (decoder.open2Sync(codec) < 0) return { kind: 'refused', reason: 'DAMAGED' }
  return { kind: 'open', container, stream, decoder, codec: codec.name ?? 'unknown' }
}

export function closeRecording({ decoder, container }: OpenRecording): void {
  decoder.freeContext()
  container.closeInputSync()
}

/** Whether it begins as recordings of a format do that has a mark of its own. */
export function hasSignature(path: string): boolean {
  const head = readHead(path, HEAD_BYTES)
  if (head.length === 0) return false
  if (head.toString('latin1', 0, 3) === 'ID3') return true
  return signedContainers(head).length > 0
}

/** A recording that is no WAV may hold one somewhere. */
export function isOtherThanWav(head: Buffer): boolean {
  return signedContainers(head).some((name) => name !== 'wav' && name !== 'w64')
}

function signedContainers(head: Buffer): string[] {
  const names = InputFormat.probe(head)?.name?.split(',') ?? []
  return names.filter((name) => CONTAINERS.includes(name) && !GUESSED.includes(name))
}
