import type { Speaker } from '../../contract/transcript.js'
import type { Utterance } from './spokenAudio.js'

export interface Attributed extends Utterance {
  speaker: Speaker
}
