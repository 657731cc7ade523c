import { fourierOf } from '../signal/fourier.js'

/** Samples of one frame; its bins are `SPEECH_RATE / FRAME` apart. */
export const FRAME = 1024

const HALF = FRAME / 2
const fourier = fourierOf(FRAME)
const shape = Float64Array.from({ length: FRAME }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / FRAME))

/** The power in each bin below half the rate, of `FRAME` samples from `at`. */
export function spectrum(samples: Float32Array, at: number): Float64Array {
  const real = Float64Array.from({ length: FRAME }, (_, i) => (samples[at + i] ?? 0) * (shape[i] ?? 0))
  const imaginary = new Float64Array(FRAME)
  fourier.transform(real, imaginary)
  return Float64Array.from({ length: HALF }, (_, i) => (real[i] ?? 0) ** 2 + (imaginary[i] ?? 0) ** 2)
}
