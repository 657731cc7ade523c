import type { Detectors } from './hearing/detector.js'
import type { DiarisationModel, SpeechModel } from './speechModel.js'

export interface ListenJob {
  tracks: { path: string; channel: number }[]
  vadModel: Detectors
  model: SpeechModel
  /** Both parties speak on the one track, and are told apart by their sound where no model does. */
  isShared?: boolean
  /** Only for a recording with one track: two tracks are two voices already. */
  diarisation: DiarisationModel | null
}
