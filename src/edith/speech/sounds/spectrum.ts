/** Samples of one frame; its bins are `RATE / FRAME` apart. */
export const FRAME = 1024

const HALF = FRAME / 2
const BITS = Math.log2(FRAME)
const WINDOW = Float64Array.from({ length: FRAME }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / FRAME))
const COSINES = Float64Array.from({ length: HALF }, (_, i) => Math.cos((2 * Math.PI * i) / FRAME))
const SINES = Float64Array.from({ length: HALF }, (_, i) => Math.sin((2 * Math.PI * i) / FRAME))
const REVERSED = Uint16Array.from({ length: FRAME }, (_, i) => reversedBits(i))

/** The power in each bin below half the rate, of `FRAME` samples from `at`; Cooley and Tukey, in place. */
export function spectrum(samples: Float32Array, at: number): Float64Array {
  const real = new Float64Array(FRAME)
  const imaginary = new Float64Array(FRAME)
  for (let i = 0; i < FRAME; i++) real[REVERSED[i] ?? 0] = (samples[at + i] ?? 0) * (WINDOW[i] ?? 0)
  for (let size = 2; size <= FRAME; size *= 2) butterflies(real, imaginary, size)
  return Float64Array.from({ length: HALF }, (_, i) => (real[i] ?? 0) ** 2 + (imaginary[i] ?? 0) ** 2)
}

function butterflies(real: Float64Array, imaginary: Float64Array, size: number): void {
  const half = size / 2
  const step = FRAME / size
  for (let from = 0; from < FRAME; from += size) {
    for (let i = 0; i < half; i++) {
      const low = from + i
      const high = low + half
      const cosine = COSINES[i * step] as number
      const sine = SINES[i * step] as number
      const a = real[high] as number
      const b = imaginary[high] as number
      const turnedReal = a * cosine + b * sine
      const turnedImaginary = b * cosine - a * sine
      const c = real[low] as number
      const d = imaginary[low] as number
      real[low] = c + turnedReal
      imaginary[low] = d + turnedImaginary
      real[high] = c - turnedReal
      imaginary[high] = d - turnedImaginary
    }
  }
}

function reversedBits(value: number): number {
  let reversed = 0
  for (let bit = 0; bit < BITS; bit++) reversed |= ((value >> bit) & 1) << (BITS - 1 - bit)
  return reversed
}
