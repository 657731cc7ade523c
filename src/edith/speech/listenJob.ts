import type { DiarisationModel, SpeechModel } from './speechModel.js'
import type { Utterance } from './spokenAudio.js'

export interface ListenJob {
  tracks: { path: string; channel: number }[]
  vadModel: string
  model: SpeechModel
  /** Only for a recording with one track: two tracks are two voices already. */
  diarisation: DiarisationModel | null
}

export type ToListener = { kind: 'listen'; id: number; job: ListenJob } | { kind: 'cancel'; id: number }

export type FromListener =
  | { kind: 'progress'; id: number; fraction: number }
  | { kind: 'heard'; id: number; utterances: Utterance[] }
  | { kind: 'failed'; id: number; message: string }
