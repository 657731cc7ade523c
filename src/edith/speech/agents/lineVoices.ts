import { setImmediate } from 'node:timers/promises'
import { SPEECH_RATE } from '../../decode/decodedAudio.js'
import type { Span } from '../../measure/spans.js'
import type { PcmFile } from '../pcmFile.js'
import { noScatter, readPieces, type Scatter } from '../voices/readPieces.js'
import type { VoicePiece } from '../voices/voicePieces.js'

/** What somebody's voice sounds like in one line. */
export interface LineVoice {
  pieces: VoicePiece[]
  scatter: Scatter
}

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
  const scatter = noScatter()
  return { pieces: readPieces(pcm, { from, to, pauses: [] }, scatter), scatter }
}
