import { SPEECH_RATE } from '../decode/decodedAudio.js'

export const FRAME_SECONDS = 0.02
const FRAME = FRAME_SECONDS * SPEECH_RATE

/** Root mean square of each 20 ms. */
export function loudnessOf(samples: Float32Array): Float32Array {
  const frames = new Float32Array(Math.ceil(samples.length / FRAME))
  for (let frame = 0; frame < frames.length; frame++) {
    const until = Math.min(samples.length, (frame + 1) * FRAME)
    let sum = 0
    for (let at = frame * FRAME; at < until; at++) sum += (samples[at] ?? 0) ** 2
    frames[frame] = Math.sqrt(sum / FRAME)
  }
  return frames
}
