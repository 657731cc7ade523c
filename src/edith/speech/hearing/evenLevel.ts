import { setImmediate } from 'node:timers/promises'
import { SPEECH_RATE } from '../../decode/decodedAudio.js'
import type { PcmFile } from '../pcmFile.js'

// Root mean square of loud speech as the detector knows it best.
const LOUD = 0.1
// What is quieter than this allows is the noise of a line in which nobody speaks.
const MAX_GAIN = 64
const FRAME = SPEECH_RATE / 50
const FRAMES_A_SECOND = SPEECH_RATE / FRAME
const CHUNK = FRAME * FRAMES_A_SECOND * 60
// A cough or a click is shorter, and what one party says in a long call is more.
const LOUDEST_SECONDS = 2
const LOUDEST_SHARE = 0.01
const STEPS_A_DECADE = 50
const DECADES = 5

export interface EvenTrack extends PcmFile {
  /** What was read of the track itself, at even level. */
  level(samples: Float32Array): Float32Array
}

/** The track as loud as if its loudest moments were loud speech: who is recorded quietly is found no less. */
export async function evenLevel(track: PcmFile): Promise<EvenTrack> {
  const gain = await gainOf(track)
  const level = (samples: Float32Array) => {
    const even = new Float32Array(samples.length)
    for (let i = 0; i < samples.length; i++)
      even[i] = Math.max(-1, Math.min(1, (samples[i] as number) * gain))
    return even
  }
  return { ...track, level, read: (from, to) => level(track.read(from, to)) }
}

async function gainOf(track: PcmFile): Promise<number> {
  // Levels in steps: a recording of hours is counted, not kept.
  const counts = new Uint32Array(STEPS_A_DECADE * DECADES + 1)
  for (let from = 0; from < track.samples; from += CHUNK) {
    const samples = track.read(from, Math.min(track.samples, from + CHUNK))
    for (let at = 0; at + FRAME <= samples.length; at += FRAME) {
      const step = stepOf(rootMeanSquare(samples, at))
      counts[step] = (counts[step] ?? 0) + 1
    }
    await setImmediate()
  }
  const loudest = Math.max(LOUDEST_SECONDS * FRAMES_A_SECOND, (track.samples / FRAME) * LOUDEST_SHARE)
  let step = counts.length - 1
  for (let passed = counts[step] ?? 0; passed < loudest && step > 0; passed += counts[step] ?? 0) step--
  return Math.min(MAX_GAIN, LOUD / levelOf(step))
}

function rootMeanSquare(samples: Float32Array, from: number): number {
  let sum = 0
  for (let i = from; i < from + FRAME; i++) sum += (samples[i] as number) ** 2
  return Math.sqrt(sum / FRAME)
}

function stepOf(level: number): number {
  const decades = Math.log10(Math.max(level, 10 ** -DECADES)) + DECADES
  return Math.min(STEPS_A_DECADE * DECADES, Math.round(decades * STEPS_A_DECADE))
}

function levelOf(step: number): number {
  return 10 ** (step / STEPS_A_DECADE - DECADES)
}
