export interface Fourier {
  /** In place: a transform of `size` complex numbers. */
  transform(real: Float64Array, imaginary: Float64Array): void
}

/** Radix 2, with its angles reckoned once; `size` is a power of two. */
export function fourierOf(size: number): Fourier {
  const cosine = Float64Array.from({ length: size / 2 }, (_, i) => Math.cos((2 * Math.PI * i) / size))
  const sine = Float64Array.from({ length: size / 2 }, (_, i) => Math.sin((2 * Math.PI * i) / size))
  const places = reversed(size)

  function transform(real: Float64Array, imaginary: Float64Array): void {
    for (let i = 0; i < size; i++) {
      const j = places[i] as number
      if (j <= i) continue
      const [a, b] = [real[i] as number, imaginary[i] as number]
      real[i] = real[j] as number
      imaginary[i] = imaginary[j] as number
      real[j] = a
      imaginary[j] = b
    }
    for (let half = 1; half < size; half *= 2) {
      const step = size / (2 * half)
      for (let start = 0; start < size; start += 2 * half)
        for (let k = 0; k < half; k++) {
          const [c, s] = [cosine[k * step] as number, sine[k * step] as number]
          const [even, odd] = [start + k, start + k + half]
          const [x, y] = [real[odd] as number, imaginary[odd] as number]
          const [re, im] = [x * c + y * s, y * c - x * s]
          real[odd] = (real[even] as number) - re
          imaginary[odd] = (imaginary[even] as number) - im
          real[even] = (real[even] as number) + re
          imaginary[even] = (imaginary[even] as number) + im
        }
    }
  }
  return { transform }
}

function reversed(size: number): Uint32Array {
  const places = new Uint32Array(size)
  for (let i = 1; i < size; i++) places[i] = ((places[i >> 1] as number) >> 1) | (i & 1 ? size >> 1 : 0)
  return places
}
