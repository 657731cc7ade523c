import type { RefusalReason } from '../engine.js'

/** Speech is recognised at this rate, whatever the file has. */
export const SPEECH_RATE = 16_000

export interface DecodeLimits {
  maxDurationSeconds: number
  maxWallSeconds: number
  maxResidentBytes: number
}

export interface DecodeJob {
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
  /** 16-bit little-endian PCM at `SPEECH_RATE`, one file for each channel that has a voice of its own. */
  tracks: { path: string; channel: number }[]
  /** Why two channels became one track, if they did. */
  merged: 'NONE' | 'IDENTICAL' | 'ONE_IS_SILENT' | 'MORE_THAN_TWO'
  waveform: number[][]
  /** Players that go by what the file says of itself would play something else. */
  isRepaired: boolean
}

export type DecodeOutcome =
  | { kind: 'decoded'; audio: DecodedAudio }
  | { kind: 'refused'; reason: Exclude<RefusalReason, 'NO_MODEL' | 'SILENT' | 'TOO_SHORT'> }
