import { SPEECH_RATE } from '../../decode/decodedAudio.js'
import { fourierOf } from '../signal/fourier.js'
import { halved } from './halved.js'
import { pitchAt } from './pitchAt.js'

/** What a voice sounds like around one moment. */
export interface VoiceFrame {
  /** In samples of the stretch. */
  at: number
  /** Natural logarithm of the mean square. */
  energy: number
  /** 0 to 1: how much the sound repeats itself, as a vowel does. */
  voicing: number
  /** Natural logarithm of the pitch in hertz; of what repeats best where nothing does. */
  pitch: number
  /** Of the spectrum's shape between the telephone's edges, without its loudness. */
  cepstra: Float32Array
}

export const CEPSTRA = 16
/** In samples of what is handed over. */
export const HOP = SPEECH_RATE / 50

// A telephone passes 300 to 3,400 Hz: nothing above is looked at, or the same voice would differ from call to call.
const RATE = SPEECH_RATE / 2
const WINDOW = 256
const PITCH_WINDOW = 512
const BANDS = 24
const LOWEST_HZ = 200
const HIGHEST_HZ = 3600
const EMPHASIS = 0.97
const FAINT = 1e-10

const spectrum = fourierOf(WINDOW)
const shape = Float64Array.from(
  { length: WINDOW },
  (_, i) => 0.54 - 0.46 * Math.cos((2 * Math.PI * i) / (WINDOW - 1)),
)
const bands = melBands()
const cosines = Array.from({ length: CEPSTRA }, (_, c) =>
  Float64Array.from({ length: BANDS }, (_, b) => Math.cos((Math.PI * (c + 1) * (b + 0.5)) / BANDS)),
)

/** Fifty a second. */
export function voiceFrames(samples: Float32Array): VoiceFrame[] {
  const sound = halved(samples)
  const low = halved(sound)
  const frames: VoiceFrame[] = []
  for (let from = 0; from + PITCH_WINDOW <= sound.length; from += HOP / 2) {
    const middle = from + PITCH_WINDOW / 2
    frames.push({
      at: middle * 2,
      energy: Math.log(meanSquare(sound, middle - WINDOW / 2) + FAINT),
      ...pitchAt(low, from / 2, PITCH_WINDOW / 2, RATE / 2),
      cepstra: cepstraAt(sound, middle - WINDOW / 2),
    })
  }
  return frames
}

function meanSquare(sound: Float32Array, from: number): number {
  let sum = 0
  for (let i = from; i < from + WINDOW; i++) sum += (sound[i] as number) ** 2
  return sum / WINDOW
}

const real = new Float64Array(WINDOW)
const imaginary = new Float64Array(WINDOW)
const loudness = new Float64Array(BANDS)

function cepstraAt(sound: Float32Array, from: number): Float32Array {
  imaginary.fill(0)
  for (let i = 0; i < WINDOW; i++) {
    const last = from + i > 0 ? (sound[from + i - 1] as number) : 0
    real[i] = ((sound[from + i] as number) - EMPHASIS * last) * (shape[i] as number)
  }
  spectrum.transform(real, imaginary)
  bands.forEach(({ first, shares }, b) => {
    let sum = FAINT
    for (let i = 0; i < shares.length; i++) {
      const bin = first + i
      sum += (shares[i] as number) * ((real[bin] as number) ** 2 + (imaginary[bin] as number) ** 2)
    }
    loudness[b] = Math.log(sum)
  })
  return Float32Array.from(cosines, (row) => {
    let sum = 0
    for (let b = 0; b < BANDS; b++) sum += (row[b] as number) * (loudness[b] as number)
    return sum / Math.sqrt(BANDS / 2)
  })
}

/** Triangles, evenly spaced as the ear hears. */
function melBands(): { first: number; shares: number[] }[] {
  const mel = (hertz: number) => 1127 * Math.log(1 + hertz / 700)
  const [low, high] = [mel(LOWEST_HZ), mel(HIGHEST_HZ)]
  const step = (high - low) / (BANDS + 1)
  return Array.from({ length: BANDS }, (_, b) => {
    const all = Array.from(
      { length: WINDOW / 2 },
      (_, bin) => 1 - Math.abs(mel((bin * RATE) / WINDOW) - low - step * (b + 1)) / step,
    )
    const first = all.findIndex((share) => share > 0)
    return { first, shares: all.filter((share) => share > 0) }
  })
}
