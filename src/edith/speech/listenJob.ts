import type { DiarisationModel, SpeechModel } from './speechModel.js'

export interface ListenJob {
  tracks: { path: string; channel: number }[]
  vadModel: string
  model: SpeechModel
  /** Only for a recording with one track: two tracks are two voices already. */
  diarisation: DiarisationModel | null
}
