import { alternate } from './alternate.js'
import { weightOf } from './readPieces.js'
import { TRAITS, type VoicePiece } from './voicePieces.js'
import { whitener } from './whiten.js'

const ROUNDS = 30
// What a voice is taken for before anything of it was heard: the middle of both.
const PRIOR = 2
const LEAST_SPREAD = 0.1
// A piece of less than these observations tells the less.
const TELLING = 3
const WITHIN_BREATH = Math.log(0.3 / 0.7)

/**
 * Log-odds for each piece that the second of two voices says it. `scatter`: how frames of one piece differ, by rows.
 * Expectation-maximisation from several beginnings; all 0 where there is too little to tell.
 */
export function clusterVoices(pieces: VoicePiece[], scatter: Float64Array): number[] {
  if (pieces.length < 2) return pieces.map(() => 0)
  const whiten = whitener(scatter, TRAITS)
  const weights = pieces.map(weightOf)
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const middle = weighted(
    pieces.map(({ traits }) => traits),
    weights,
    all,
  )
  const rows = pieces.map(({ traits }) => whiten(traits.map((value, i) => value - (middle[i] as number))))
  const changes = pieces.map(({ from }, i) => (from - (pieces[i - 1]?.to ?? 0) < 1 ? WITHIN_BREATH : 0))

  let best: { fit: number; odds: number[] } | undefined
  for (const begin of beginnings(pieces, rows, weights)) {
    const found = separate(rows, weights, all, changes, begin)
    if (!best || found.fit > best.fit) best = found
  }
  return best?.odds ?? []
}

/** Along the two directions in which the pieces differ most, and along the pitch. */
function beginnings(pieces: VoicePiece[], rows: Float64Array[], weights: number[]): number[][] {
  const first = widest(rows, weights, undefined)
  const second = widest(rows, weights, first)
  const along = (axis: Float64Array) => rows.map((row) => dot(row, axis))
  const pitches = pieces.map(({ traits }) => traits[0] as number)
  return [along(first), along(second), pitches].map((values) => {
    const mean = values.reduce((sum, value, i) => sum + value * (weights[i] as number), 0)
    const threshold = mean / weights.reduce((sum, weight) => sum + weight, 0)
    return values.map((value) => (value > threshold ? 1 : 0))
  })
}

function separate(
  rows: Float64Array[],
  weights: number[],
  all: number,
  changes: number[],
  begin: number[],
): { fit: number; odds: number[] } {
  let second = begin
  let odds: number[] = []
  let fit = 0
  for (let round = 0; round < ROUNDS; round++) {
    const shares = [second.map((share) => 1 - share), second]
    const means = shares.map((share) => {
      const own = share.map((one, i) => one * (weights[i] as number))
      return weighted(rows, own, PRIOR + own.reduce((sum, one) => sum + one, 0))
    })
    const spread = new Float64Array(TRAITS).fill(LEAST_SPREAD)
    rows.forEach((row, i) => {
      means.forEach((mean, voice) => {
        const weight = ((shares[voice]?.[i] ?? 0) * (weights[i] as number)) / all
        for (let t = 0; t < TRAITS; t++)
          spread[t] = (spread[t] as number) + weight * ((row[t] as number) - (mean[t] as number)) ** 2
      })
    })
    const likely = rows.map((row) => means.map((mean) => -distance(row, mean, spread) / 2))
    odds = likely.map(([a = 0, b = 0], i) => (b - a) * Math.min(1, (weights[i] as number) / TELLING))
    fit = likely.reduce((sum, [a = 0, b = 0], i) => sum + (weights[i] as number) * logMean(a, b), 0)
    fit -= (all / 2) * spread.reduce((sum, one) => sum + Math.log(one), 0)
    second = alternate(odds, changes).second
  }
  return { fit, odds }
}

function logMean(a: number, b: number): number {
  const most = Math.max(a, b)
  return most + Math.log((Math.exp(a - most) + Math.exp(b - most)) / 2)
}

function distance(row: Float64Array, mean: Float64Array, spread: Float64Array): number {
  let sum = 0
  for (let t = 0; t < TRAITS; t++)
    sum += ((row[t] as number) - (mean[t] as number)) ** 2 / (spread[t] as number)
  return sum
}

const POWERS = 50

/** The direction in which weighted rows, centred, differ most, at right angles to another one: by power iteration. */
function widest(rows: Float64Array[], weights: number[], other: Float64Array | undefined): Float64Array {
  let axis = Float64Array.from({ length: TRAITS }, (_, i) => 1 / (i + 1))
  for (let power = 0; power < POWERS; power++) {
    const next = new Float64Array(TRAITS)
    rows.forEach((row, i) => {
      const along = (weights[i] as number) * dot(row, axis)
      for (let t = 0; t < TRAITS; t++) next[t] = (next[t] as number) + along * (row[t] as number)
    })
    const beside = other ? dot(next, other) : 0
    const straight = next.map((value, t) => value - beside * (other?.[t] ?? 0))
    const length = Math.hypot(...straight)
    if (length === 0) return axis
    axis = straight.map((value) => value / length)
  }
  return axis
}

function weighted(rows: Float64Array[], weights: number[], all: number): Float64Array {
  const mean = new Float64Array(TRAITS)
  rows.forEach((row, i) => {
    const share = (weights[i] as number) / all
    for (let t = 0; t < TRAITS; t++) mean[t] = (mean[t] as number) + share * (row[t] as number)
  })
  return mean
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let t = 0; t < a.length; t++) sum += (a[t] as number) * (b[t] as number)
  return sum
}
