import { SPEECH_RATE } from '../../decode/decodedAudio.js'
import type { PcmFile } from '../pcmFile.js'
import type { SpeechSpan } from '../spokenAudio.js'
import { feed, giveBack, take, takeDetector } from './detector.js'

// Voices reach this in nearly every word; music that is now and then taken for one does not for long.
const SURE = 0.8
const LEAST_SHARE = 0.5
// The detector hears by what was before.
const LEAD = SPEECH_RATE

/** Whether somebody surely speaks in a stretch of a track of even level, words or none. */
export function surelySpeech(track: PcmFile, vadModel: string): (span: SpeechSpan) => boolean {
  return ({ from, to }) => {
    const vad = takeDetector(vadModel, SURE)
    const begin = Math.max(0, from - LEAD)
    feed(vad, track.read(begin, to))
    vad.flush()
    const sure = take(vad).reduce(
      (sum, span) => sum + Math.max(0, Math.min(to, begin + span.to) - Math.max(from, begin + span.from)),
      0,
    )
    giveBack(vad, vadModel, SURE)
    return sure >= (to - from) * LEAST_SHARE
  }
}
