import { setImmediate } from 'node:timers/promises'
import { SPEECH_RATE } from '../../decode/decodedAudio.js'
import type { Span } from '../../measure/spans.js'
import type { PcmFile } from '../pcmFile.js'
import { voiceFrames } from '../voices/voiceFrames.js'
import { TRAITS, type VoicePiece, voicePieces } from '../voices/voicePieces.js'

/** What somebody's voice sounds like in one line. */
export interface LineVoice {
  pieces: VoicePiece[]
  /** How frames differ from the mean of their piece, summed, by rows; over so many frames. */
  scatter: Float64Array
  frames: number
}

// Frames look a little ahead of the moment that they are of.
const AHEAD = 1024

/** Reads each line once, and only when it is asked for: it takes a fiftieth of the time in which the line was said. */
export function lineVoices(pcm: PcmFile): (line: Span) => Promise<LineVoice> {
  const read = new Map<Span, LineVoice>()
  return async (line) => {
    const known = read.get(line)
    if (known) return known
    await setImmediate()
    const voice = voiceOf(pcm, Math.round(line.start * SPEECH_RATE), Math.round(line.end * SPEECH_RATE))
    read.set(line, voice)
    return voice
  }
}

function voiceOf(pcm: PcmFile, from: number, to: number): LineVoice {
  const scatter = new Float64Array(TRAITS * TRAITS)
  let frames = 0
  const learn = (own: Float64Array[], mean: Float64Array) => {
    frames += own.length - 1
    for (const row of own)
      for (let i = 0; i < TRAITS; i++)
        for (let j = 0; j < TRAITS; j++)
          scatter[i * TRAITS + j] =
            (scatter[i * TRAITS + j] as number) +
            ((row[i] as number) - (mean[i] as number)) * ((row[j] as number) - (mean[j] as number))
  }
  const passage = { from, to, pauses: [] }
  const pieces = voicePieces(passage, voiceFrames(pcm.read(from, to + AHEAD)), learn)
  return { pieces, scatter, frames }
}
