/** What tells a voice from what a wrong decoder makes of it. Over all stretches. */
export interface SoundFigures {
  /**
   * How much of a loud frame follows from the samples before it, in decibels: the median. Speech, music and tones have
   * 10 or more, also through a telephone; the wrong decoder makes of them, or of anything compressed, 0 to 7.
   */
  predictable: number
  /** By how much loud frames are louder than quiet ones, in decibels. */
  swing: number
  /** Share of samples at the end of the scale. */
  clipped: number
  /** The mean, as a share of the level: sound has none. */
  offset: number
  /** No frame is loud enough to tell anything. */
  isQuiet: boolean
}

const FRAME = 256
const ORDER = 10
const LOUD_SHARE = 0.05
const QUIETEST = 1000
const FULL_SCALE = 32_704

interface SoundFrame {
  energy: number
  predictable: number
}

export function soundFigures(stretches: Int16Array[]): SoundFigures {
  const level = { sum: 0, squares: 0, clipped: 0, samples: 0 }
  for (const stretch of stretches)
    for (const sample of stretch) {
      level.sum += sample
      level.squares += sample * sample
      level.samples++
      if (Math.abs(sample) >= FULL_SCALE) level.clipped++
    }
  const samples = Math.max(1, level.samples)
  const frames = stretches.flatMap(framesOf).sort((one, other) => other.energy - one.energy)
  const energyAt = (share: number) => frames[Math.floor(share * (frames.length - 1))]?.energy ?? 0
  const loud = frames.filter(({ energy }) => energy > QUIETEST && energy > energyAt(0.05) * LOUD_SHARE)
  return {
    predictable: median(loud.map(({ predictable }) => predictable)),
    swing: decibels((energyAt(0.05) + 1) / (energyAt(0.8) + 1)),
    clipped: level.clipped / samples,
    offset: Math.abs(level.sum / samples) / Math.sqrt(level.squares / samples + 1),
    isQuiet: loud.length === 0,
  }
}

function framesOf(stretch: Int16Array): SoundFrame[] {
  const frames: SoundFrame[] = []
  for (let at = 0; at + FRAME <= stretch.length; at += FRAME)
    frames.push(frameOf(stretch.subarray(at, at + FRAME)))
  return frames
}

function frameOf(samples: Int16Array): SoundFrame {
  const middle = samples.reduce((sum, sample) => sum + sample, 0) / FRAME
  let energy = 0
  const windowed = new Float64Array(FRAME)
  for (let i = 0; i < FRAME; i++) {
    const sample = (samples[i] ?? 0) - middle
    energy += sample * sample
    windowed[i] = sample * (0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / FRAME))
  }
  const alike = Array.from({ length: ORDER + 1 }, (_, lag) => autocorrelation(windowed, lag))
  return {
    energy: energy / FRAME,
    predictable: predictionGain(alike),
  }
}

function autocorrelation(samples: Float64Array, lag: number): number {
  let sum = 0
  for (let i = lag; i < samples.length; i++) sum += (samples[i] ?? 0) * (samples[i - lag] ?? 0)
  return sum
}

/** Levinson and Durbin: what is left when each sample is predicted from the ORDER before it, in decibels. */
function predictionGain(alike: number[]): number {
  const all = (alike[0] ?? 0) * 1.0001 + 1e-9
  let left = all
  let taps = [1]
  for (let order = 1; order <= ORDER; order++) {
    const error = taps.reduce((sum, tap, j) => sum + tap * (alike[order - j] ?? 0), 0)
    const reflection = -error / left
    const before = [...taps, 0]
    taps = before.map((tap, j) => tap + reflection * (before[order - j] ?? 0))
    left *= 1 - reflection * reflection
  }
  return decibels(all / Math.max(left, 1e-9))
}

function median(values: number[]): number {
  const sorted = values.sort((one, other) => one - other)
  return sorted[sorted.length >> 1] ?? 0
}

function decibels(ratio: number): number {
  return 10 * Math.log10(ratio)
}
