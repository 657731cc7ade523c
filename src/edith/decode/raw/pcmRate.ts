// Over 26 stretches of 13 calls: twice the decibels that the upper half of the band lies below all, and the samples that a
// period of the voice has, make 75 to 139 at 8 kHz and 145 to 240 at 16 kHz (132 in one of several voices).
const FAINT_OR_SLOW = 142
const FRAME = 512
const LOUDEST = 100
const [SHORTEST, LONGEST] = [20, 250]

/** Which rate 16-bit samples of speech have been taken at, the usual or twice that, by how it sounds. */
export function pcmRate(stretches: Int16Array[]): 8000 | 16_000 {
  const frames = loudestOf(stretches).map(windowed)
  const upper = -10 * Math.log10(median(frames.map(upperShare)) + 1e-9)
  return 2 * upper + median(frames.flatMap(periodOf)) > FAINT_OR_SLOW ? 16_000 : 8000
}

function loudestOf(stretches: Int16Array[]): Int16Array[] {
  const frames: { energy: number; samples: Int16Array }[] = []
  for (const stretch of stretches)
    for (let at = 0; at + FRAME <= stretch.length; at += FRAME) {
      const samples = stretch.subarray(at, at + FRAME)
      frames.push({ samples, energy: samples.reduce((sum, sample) => sum + sample * sample, 0) })
    }
  frames.sort((one, other) => other.energy - one.energy)
  return frames.slice(0, Math.min(LOUDEST, Math.ceil(frames.length * 0.3))).map(({ samples }) => samples)
}

function windowed(samples: Int16Array): Float64Array {
  return Float64Array.from(
    samples,
    (sample, i) => sample * (0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / FRAME)),
  )
}

/** By a filter of half the band, whose ripple is below what is asked of it. */
function upperShare(samples: Float64Array): number {
  let [all, upper] = [0, 0]
  for (let i = HALF_BAND.length; i < samples.length; i++) {
    let filtered = 0
    for (let j = 0; j < HALF_BAND.length; j++) filtered += (HALF_BAND[j] ?? 0) * (samples[i - j] ?? 0)
    all += (samples[i] ?? 0) ** 2
    upper += filtered * filtered
  }
  return all === 0 ? 0 : upper / all
}

/** A high pass at half of the band: a windowed sinc of 47 taps. */
const HALF_BAND = Array.from({ length: 47 }, (_, i) => {
  const at = i - 23
  const sinc = at === 0 ? 0.5 : -Math.sin((Math.PI * at) / 2) / (Math.PI * at)
  return sinc * (0.42 + 0.5 * Math.cos((Math.PI * at) / 24) + 0.08 * Math.cos((2 * Math.PI * at) / 24))
})

/** In samples; none: no voice. */
function periodOf(samples: Float64Array): number[] {
  let [best, period] = [0.5 * autocorrelation(samples, 0), 0]
  for (let lag = SHORTEST; lag < LONGEST; lag++) {
    const alike = autocorrelation(samples, lag) / (1 - lag / FRAME)
    if (alike > best) [best, period] = [alike, lag]
  }
  return period > 0 ? [period] : []
}

function autocorrelation(samples: Float64Array, lag: number): number {
  let sum = 0
  for (let i = lag; i < samples.length; i++) sum += (samples[i] ?? 0) * (samples[i - lag] ?? 0)
  return sum
}

function median(values: number[]): number {
  const sorted = values.sort((one, other) => one - other)
  return sorted[sorted.length >> 1] ?? 0
}
