import type { Resampled, Resampler } from './resampler.js'

/**
 * One channel of many, each as loud in it. One that would take away what the others hold, as an inverted copy of another
 * does, is turned round first.
 */
export function mixChannels(resampler: Resampler, channels: number): Resampler {
  // Over all that was read so far, so that silence and noise at the beginning decide nothing for long.
  const sums = Array.from({ length: channels }, () => ({ cross: 0, energy: 0 }))

  function mix({ planes, samples }: Resampled): Resampled {
    const mixed = new Float32Array(samples)
    sums.forEach((sum, channel) => {
      const plane = planes[channel]
      if (!plane) return
      const view = new Int16Array(plane.buffer, plane.byteOffset, samples)
      for (let i = 0; i < samples; i++) {
        const level = view[i] ?? 0
        sum.cross += level * (mixed[i] ?? 0)
        sum.energy += level * level
      }
      // Added upright, it would leave less sound than there is without it.
      const sign = 2 * sum.cross < -sum.energy ? -1 : 1
      for (let i = 0; i < samples; i++) mixed[i] = (mixed[i] ?? 0) + sign * (view[i] ?? 0)
    })
    const plane = Int16Array.from(mixed, (level) => Math.round(level / channels))
    return { planes: [Buffer.from(plane.buffer)], samples }
  }

  const mixedOrNone = (resampled: Resampled | undefined) => resampled && mix(resampled)
  return {
    convert: (frame) => mixedOrNone(resampler.convert(frame)),
    drain: () => mixedOrNone(resampler.drain()),
  }
}
