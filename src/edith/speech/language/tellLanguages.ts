import { SPEECH_RATE } from '../../decode/decodedAudio.js'
import type { PcmFile } from '../pcmFile.js'
import type { Utterance } from '../spokenAudio.js'

/** Undefined: it cannot tell. Without a region. */
export type IdentifyLanguage = (samples: Float32Array) => string | undefined

const ASKED = 4
const LEAST_SECONDS = 2

/** The utterances of a track, the longest of them with their language: of a word or two nobody can tell it. */
export function tellLanguages(
  utterances: Utterance[],
  track: Pick<PcmFile, 'read'>,
  identify: IdentifyLanguage,
): Utterance[] {
  const asked = new Set(
    utterances
      .filter(({ start, end }) => end - start >= LEAST_SECONDS)
      .toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
      .slice(0, ASKED),
  )
  return utterances.map((utterance) => {
    if (!asked.has(utterance)) return utterance
    const { start, end } = utterance
    const language = identify(track.read(start * SPEECH_RATE, end * SPEECH_RATE))
    return language ? { ...utterance, language } : utterance
  })
}
