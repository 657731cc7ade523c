import type { Acceptable } from '../../contract/acceptable.js'
import type { LooksLike } from '../../contract/recordings/looksLike.js'
import type { RawForm } from '../../contract/recordings/rawForm.js'
import type { RefusalReason } from '../engine.js'
import type { Span } from '../measure/spans.js'

/** Speech is recognised at this rate, whatever the file has. */
export const SPEECH_RATE = 16_000

export interface DecodeLimits {
  maxDurationSeconds: number
  maxWallSeconds: number
  maxResidentBytes: number
  /** Take what is there of a recording that was cut off or is damaged. */
  acceptIncomplete?: boolean
}

/** What is known of a recording beside its content: it counts only where that has no header. */
export interface RecordingHints {
  /** As it was called where it comes from: suggests a form. */
  name?: string | undefined
  /** As somebody chose it. */
  rawForm?: RawForm | undefined
}

export interface DecodeJob extends RecordingHints {
  /** A link to the recording, without an extension. */
  input: string
  outputDir: string
  limits: DecodeLimits
}

export interface DecodedAudio {
  /** As in the file. */
  channels: number
  sampleRate: number
  durationSeconds: number
  container: string
  codec: string
  /** As what it was read; absent: it has a header that tells. */
  rawForm?: RawForm
  /** 16-bit little-endian PCM at `SPEECH_RATE`, one file for each channel that has a voice of its own. */
  tracks: { path: string; channel: number }[]
  /** Why two channels became one track, if they did. */
  merged: 'NONE' | 'IDENTICAL' | 'INVERTED' | 'ONE_IS_SILENT' | 'MORE_THAN_TWO'
  waveform: number[][]
  /** Players that go by what the file says of itself would play something else. */
  isRepaired: boolean
  /** What the decoder reported as broken, in seconds: silent in the tracks. */
  unreadable: Span[]
  /** How long it was before it was cut off; null: it is all there, as far as the file tells. */
  expectedSeconds: number | null
  /** It has no end of its own: cut off, by how much nobody can tell, or never closed by its recorder. */
  mayBeCutOff: boolean
}

export type DecodeOutcome =
  | { kind: 'decoded'; audio: DecodedAudio }
  | { kind: 'refused'; reason: Exclude<RefusalReason, 'NO_MODEL' | 'SILENT' | 'NOT_AUDIO' | Acceptable> }
  | { kind: 'refused'; reason: 'NOT_AUDIO'; looksLike: LooksLike }
  | { kind: 'refused'; reason: 'INCOMPLETE'; readable: Readable }

/** `ofSeconds`: how long all of it is, about. */
export interface Readable {
  seconds: number
  ofSeconds: number
}
