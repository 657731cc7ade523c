const LOWEST_HZ = 70
const HIGHEST_HZ = 400
const FAINT = 1e-10
// Twice the period repeats as well as the period: the longer one has to be clearly better.
const CLEARLY = 1.1

/** By autocorrelation over the energy of the two stretches that are compared. */
export function pitchAt(
  samples: Float32Array,
  from: number,
  length: number,
  rate: number,
): { pitch: number; voicing: number } {
  const [shortest, longest] = [Math.floor(rate / HIGHEST_HZ), Math.ceil(rate / LOWEST_HZ)]
  const likeness = new Float64Array(longest + 2)
  for (let lag = shortest - 1; lag <= longest + 1; lag++)
    likeness[lag] = likenessAt(samples, from, length, lag)
  let best = shortest
  for (let lag = shortest; lag <= longest; lag++) {
    const asked = (likeness[best] as number) * (lag > best * 1.5 ? CLEARLY : 1)
    if ((likeness[lag] as number) > asked) best = lag
  }
  const [before, at, after] = [likeness[best - 1] ?? 0, likeness[best] ?? 0, likeness[best + 1] ?? 0]
  // The peak of a parabola through three neighbours: whole samples are too coarse.
  const bend = before - 2 * at + after
  const beside = bend < -FAINT ? Math.max(-0.5, Math.min(0.5, (0.5 * (before - after)) / bend)) : 0
  return { pitch: Math.log(rate / (best + beside)), voicing: Math.max(0, Math.min(1, at)) }
}

function likenessAt(samples: Float32Array, from: number, length: number, lag: number): number {
  let [product, first, second] = [0, FAINT, FAINT]
  for (let i = from; i + lag < from + length; i++) {
    const [a, b] = [samples[i] as number, samples[i + lag] as number]
    product += a * b
    first += a * a
    second += b * b
  }
  return product / Math.sqrt(first * second)
}
