/** `count` bars over the same stretch: the loudest peak under each, so that nothing short is lost. */
export function resample(peaks: readonly number[], count: number): number[] {
  return Array.from({ length: count }, (_, bar) => {
    const from = Math.floor((bar * peaks.length) / count)
    const to = Math.max(from + 1, Math.floor(((bar + 1) * peaks.length) / count))
    let loudest = 0
    for (let index = from; index < to; index++) loudest = Math.max(loudest, peaks[index] ?? 0)
    return loudest
  })
}
