import { mkdir, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import type { RawForm } from '../../contract/recordings/rawForm.js'
import { decode } from '../../edith/decode/decode.js'
import { SPEECH_RATE } from '../../edith/decode/decodedAudio.js'
import { encodeMp3 } from './encodeMp3.js'
import type { SilencedSpan } from './silencedSpans.js'
import { silenceTrack } from './silenceTrack.js'

const LIMITS = { maxWallSeconds: 1800, maxResidentBytes: 512 * 1024 * 1024 }
// Browsers decode these in whatever container of the ISO family they come in.
const PLAYED_IN_MP4 = new Set(['aac', 'mp3', 'mp3float'])

export type Rendering =
  | { kind: 'playable' }
  | { kind: 'rendered'; path: string; type: string }
  | { kind: 'failed'; reason: string }

/** Both voices, each on its side, and every second where the transcript says it is: also where the file has gaps. */
export async function renderPlayback(
  file: string,
  options: {
    scratchDir: string
    maxDurationSeconds: number
    unlessPlayable: boolean
    rawForm?: RawForm | undefined
    /** What nobody is to hear. */
    silenced?: readonly SilencedSpan[]
    signal: AbortSignal
  },
): Promise<Rendering> {
  const { signal } = options
  await mkdir(options.scratchDir, { recursive: true })
  const dir = await mkdtemp(join(options.scratchDir, 'playback-'))
  // Whether what is there is enough was decided by the analysis.
  const limits = { ...LIMITS, maxDurationSeconds: options.maxDurationSeconds, acceptIncomplete: true }
  const decoded = await decode(file, dir, limits, () => {}, signal, { rawForm: options.rawForm })
  if (decoded.kind === 'refused') return { kind: 'failed', reason: decoded.reason }
  const { codec, tracks } = decoded.audio
  if (options.unlessPlayable && PLAYED_IN_MP4.has(codec)) return { kind: 'playable' }
  for (const track of tracks) await silenceTrack(track.path, SPEECH_RATE, options.silenced ?? [])
  const path = join(dir, 'playback.mp3')
  await encodeMp3(
    tracks.map((track) => track.path),
    SPEECH_RATE,
    path,
    signal,
  )
  return { kind: 'rendered', path, type: 'audio/mpeg' }
}
