import type { TimedWords } from '../wordTimes/timedWords.js'
import type { ChannelSound } from './sounds/sound.js'

/** A stretch of one track in which somebody speaks, in samples at the rate of recognition. */
export interface SpeechSpan {
  from: number
  to: number
}

/** Speech as it is handed to a recogniser, with the short pauses in it. */
export interface Passage extends SpeechSpan {
  pauses: SpeechSpan[]
}

/** What is said in one breath, in seconds, and the log-odds that the second of two voices says it. */
export interface HeardVoice {
  start: number
  end: number
  odds: number
}

/** Who speaks is known only as far as a voice can be told from another: by its channel, or by diarisation. */
export interface Utterance extends Partial<TimedWords> {
  channel: number
  /** null: this recording's voices were not told apart. */
  voice: number | null
  start: number
  end: number
  text: string
  /** Of a track on which both parties speak: what its sound tells of who does. */
  voices?: HeardVoice[] | undefined
  /** In seconds: from where one voice ends to where another begins. */
  changes?: { start: number; end: number }[]
  /** In seconds; where a sentence may have ended. */
  pauses: { start: number; end: number }[]
  /** A machine speaks. */
  automated?: boolean
  /** Root mean square of the samples, 0 to 1. */
  loudness: number
  /** 0 to 1: how surely these are the words of this one voice. Absent: nothing speaks against it. */
  clarity?: number
  /** As the recogniser tells it, of some passages; without a region. */
  language?: string
  /** No words were made out, and somebody surely speaks. */
  isUnclear?: boolean
}

/** `fraction`: 0 to 1, of all tracks. `said`: what was just recognised, as the recogniser writes it. */
export interface HeardSoFar {
  fraction: number
  said?: Said
}

/** `channel`: null where both parties are on one. */
export interface Said {
  channel: number | null
  text: string
}
export type OnHeard = (soFar: HeardSoFar) => void

/** Of one recording: what is said, and what else is heard. Ordered by `start`, then by `channel`. */
export interface Heard {
  utterances: Utterance[]
  sounds: ChannelSound[]
}
