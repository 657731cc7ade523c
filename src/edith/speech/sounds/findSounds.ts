import type { PcmFile } from '../pcmFile.js'
import type { SpeechSpan } from '../spokenAudio.js'
import { HOP, readFrame } from './frame.js'
import { findMusic } from './music.js'
import type { Sound } from './sound.js'
import { FRAME } from './spectrum.js'
import { findTones } from './tones.js'

const FRAMES_A_CHUNK = 512

/**
 * Music and tones in a stretch of a track, in order. Reads it once, in bounded memory, and gives the event loop a turn
 * between chunks.
 */
export async function findSounds(
  track: Pick<PcmFile, 'read'>,
  within: SpeechSpan,
  signal?: AbortSignal,
): Promise<Sound[]> {
  const listeners = [findMusic(), findTones()]
  for (let from = within.from; from + FRAME <= within.to; from += FRAMES_A_CHUNK * HOP) {
    signal?.throwIfAborted()
    const chunk = track.read(from, Math.min(within.to, from + (FRAMES_A_CHUNK - 1) * HOP + FRAME))
    for (let at = 0; at + FRAME <= chunk.length; at += HOP) {
      const frame = readFrame(chunk, at)
      for (const listener of listeners) listener.add(frame)
    }
    await new Promise(setImmediate)
  }
  return listeners
    .flatMap((listener) => listener.rest())
    .map(({ kind, from, to }) => ({ kind, from: from + within.from, to: to + within.from }))
    .sort((a, b) => a.from - b.from || a.to - b.to)
}
