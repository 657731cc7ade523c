import { LABELS, type Label } from '../../src/edith/understand/acts/labels.js'
import { logitOf } from '../../src/edith/understand/acts/recogniseActs.js'
import { type Curve, onCurve } from '../../src/edith/understand/curve.js'

const STEPS = 60
const RIDGE = 0.05
const SMALLEST_SHARE = 1e-6

/** Platt's curve for each label: what the networks' votes were worth on talk that they were not trained on. */
export function calibrateActs(votes: Float32Array[], labels: (number | null)[][]): Record<Label, Curve> {
  return Object.fromEntries(
    LABELS.map((label, i) => {
      const pairs = votes.flatMap((vote, at) => {
        const wanted = labels[at]?.[i] ?? null
        return wanted === null ? [] : [{ logit: logitOf(vote[i] ?? 0), wanted }]
      })
      return [label, fitCurve(pairs)]
    }),
  ) as Record<Label, Curve>
}

interface Pair {
  logit: number
  wanted: number
  /** What it counts beside the others; 1 unless told. */
  weight?: number
}

/** Newton's method on two numbers, each step halved until it is one downhill: far out the curve is nearly flat. */
export function fitCurve(pairs: Pair[]): Curve {
  let curve: Curve = { slope: 1, offset: 0 }
  for (let step = 0; step < STEPS; step++) {
    const move = newtonStep(pairs, curve)
    const before = lossOf(pairs, curve)
    let share = 1
    let next = moved(curve, move, share)
    while (lossOf(pairs, next) > before && share > SMALLEST_SHARE) {
      share /= 2
      next = moved(curve, move, share)
    }
    if (lossOf(pairs, next) >= before) break
    curve = next
  }
  return { slope: Number(curve.slope.toFixed(4)), offset: Number(curve.offset.toFixed(4)) }
}

function moved({ slope, offset }: Curve, move: Curve, share: number): Curve {
  return { slope: slope + share * move.slope, offset: offset + share * move.offset }
}

function lossOf(pairs: Pair[], { slope, offset }: Curve): number {
  return pairs.reduce(
    (sum, { logit, wanted, weight = 1 }) => {
      const z = slope * logit + offset
      return sum + weight * (Math.max(z, 0) - z * wanted + Math.log1p(Math.exp(-Math.abs(z))))
    },
    RIDGE * ((1 - slope) ** 2 + offset ** 2),
  )
}

function newtonStep(pairs: Pair[], { slope, offset }: Curve): Curve {
  let [g0, g1, h00, h01, h11] = [2 * RIDGE * (1 - slope), -2 * RIDGE * offset, 2 * RIDGE, 0, 2 * RIDGE]
  for (const { logit, wanted, weight = 1 } of pairs) {
    const p = onCurve(logit, { slope, offset })
    const bend = weight * p * (1 - p)
    g0 += weight * (wanted - p) * logit
    g1 += weight * (wanted - p)
    h00 += bend * logit * logit
    h01 += bend * logit
    h11 += bend
  }
  const determinant = h00 * h11 - h01 * h01
  return { slope: (h11 * g0 - h01 * g1) / determinant, offset: (h00 * g1 - h01 * g0) / determinant }
}
