import { SPEECH_RATE } from '../../decode/decodedAudio.js'
import { FRAME, spectrum } from './spectrum.js'

/** Samples from one frame to the next. */
export const HOP = FRAME / 2
export const FRAMES_A_SECOND = SPEECH_RATE / HOP
/** Bins in which a telephone carries music and tones; below lies the hum of the mains. */
const LOWEST = binOf(250)
export const BINS = binOf(3400) - LOWEST

const FAINTEST = 10 ** (-55 / 20)
const NEIGHBOURS = 10
const STANDS_OUT_DB = 5
const TINY = 1e-12
const PEAK = 2

/** `FRAME` samples of a track. */
export interface Frame {
  /** 1 for each bin that stands out from its neighbours. */
  standsOut: Uint8Array
  /** The one or two pitches that hold nearly all of the power, lowest first, in bins; undefined where none do. */
  pitches: readonly number[] | undefined
}

/** Undefined where it is too faint to be anything. */
export function readFrame(samples: Float32Array, at: number): Frame | undefined {
  let sum = 0
  for (let i = at; i < at + FRAME; i++) sum += (samples[i] ?? 0) ** 2
  if (Math.sqrt(sum / FRAME) < FAINTEST) return undefined
  const power = spectrum(samples, at).subarray(LOWEST - NEIGHBOURS, LOWEST + BINS + NEIGHBOURS)
  return { standsOut: standingOut(power), pitches: purePitches(power) }
}

/** The bin of a frequency in hertz, as `pitches` counts. */
export function pitchOf(hertz: number): number {
  return binOf(hertz) - LOWEST + NEIGHBOURS
}

function binOf(hertz: number): number {
  return Math.round((hertz * FRAME) / SPEECH_RATE)
}

function standingOut(power: Float64Array): Uint8Array {
  const decibels = power.map((value) => 10 * Math.log10(value + TINY))
  let sum = 0
  for (let i = 0; i <= 2 * NEIGHBOURS; i++) sum += decibels[i] ?? 0
  const found = new Uint8Array(BINS)
  for (let bin = 0; bin < BINS; bin++) {
    const own = decibels[bin + NEIGHBOURS] ?? 0
    found[bin] = own - sum / (2 * NEIGHBOURS + 1) > STANDS_OUT_DB ? 1 : 0
    sum += (decibels[bin + 2 * NEIGHBOURS + 1] ?? 0) - (decibels[bin] ?? 0)
  }
  return found
}

const NEARLY_ALL = 0.88
const AUDIBLE = 0.08

function purePitches(power: Float64Array): number[] | undefined {
  const all = power.reduce((sum, value) => sum + value, TINY)
  const rest = power.slice()
  const pitches: { bin: number; share: number }[] = []
  for (let i = 0; i < 2; i++) {
    const bin = rest.reduce((best, value, at) => (value > (rest[best] ?? 0) ? at : best), 0)
    const around = [Math.max(0, bin - PEAK), Math.min(rest.length, bin + PEAK + 1)] as const
    pitches.push({ bin, share: rest.slice(...around).reduce((sum, value) => sum + value, 0) / all })
    rest.fill(0, ...around)
  }
  if (pitches.reduce((sum, { share }) => sum + share, 0) < NEARLY_ALL) return undefined
  return pitches
    .filter(({ share }) => share >= AUDIBLE)
    .map(({ bin }) => bin)
    .sort((a, b) => a - b)
}
