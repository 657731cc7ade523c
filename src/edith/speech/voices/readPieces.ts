import type { PcmFile } from '../pcmFile.js'
import type { Passage } from '../spokenAudio.js'
import { voiceFrames } from './voiceFrames.js'
import { TRAITS, type VoicePiece, voicePieces } from './voicePieces.js'

/** How frames differ from the mean of their piece, summed, by rows; over so many frames. */
export interface Scatter {
  sums: Float64Array
  frames: number
}

// Frames look a little ahead of the moment that they are of.
const AHEAD = 1024
// Frames beside each other are nearly the same: so many of them are one observation, and no piece is more than six.
const FRAMES_ALIKE = 10
const MOST_FRAMES = 60

export function noScatter(): Scatter {
  return { sums: new Float64Array(TRAITS * TRAITS), frames: 0 }
}

/** What is said in a passage without a pause, each; `scatter` takes up how its frames differ. */
export function readPieces(pcm: PcmFile, passage: Passage, scatter: Scatter): VoicePiece[] {
  const { sums } = scatter
  return voicePieces(passage, voiceFrames(pcm.read(passage.from, passage.to + AHEAD)), (own, mean) => {
    scatter.frames += own.length - 1
    for (const row of own)
      for (let i = 0; i < TRAITS; i++)
        for (let j = 0; j < TRAITS; j++)
          sums[i * TRAITS + j] =
            (sums[i * TRAITS + j] as number) +
            ((row[i] as number) - (mean[i] as number)) * ((row[j] as number) - (mean[j] as number))
  })
}

/** Of a piece, in observations. */
export function weightOf({ frames }: Pick<VoicePiece, 'frames'>): number {
  return Math.min(frames, MOST_FRAMES) / FRAMES_ALIKE
}
