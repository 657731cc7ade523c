import { weightOf } from '../voices/readPieces.js'
import { TRAITS } from '../voices/voicePieces.js'
import { whitener } from '../voices/whiten.js'
import type { LineVoice } from './lineVoices.js'

const LEAST_SPREAD = 0.1
const FEWEST_LINES = 2
// How much of what a voice differs from itself by is from line to line, the rest from breath to breath.
const OF_LINES = 0.5
// A piece of less than these observations tells the less.
const TELLING = 3

export interface Comparison {
  /**
   * How far the voice of the one side is from that of the other, squared, in how a voice differs from itself on either
   * side; below 0 where it is one and the same.
   */
  distance: number
  /** Log-odds that the second of them speaks in another line, by its sound. */
  isSecond(line: LineVoice): number
}

interface Piece {
  row: Float64Array
  weight: number
}

/** Undefined: on one side there is too little to tell. */
export function compareVoices(first: LineVoice[], second: LineVoice[]): Comparison | undefined {
  const heard = [first, second].map((lines) => lines.filter(({ pieces }) => pieces.length > 0))
  if (Math.min(...heard.map(({ length }) => length)) < FEWEST_LINES) return undefined
  const whiten = whitener(scatterOf([...first, ...second]), TRAITS)
  const piecesOf = (lines: LineVoice[]): Piece[] =>
    lines.flatMap(({ pieces }) =>
      pieces.map((piece) => ({ row: whiten(piece.traits), weight: weightOf(piece) })),
    )
  const sides = [piecesOf(first), piecesOf(second)] as const
  const means = [meanOf(sides[0]), meanOf(sides[1])] as const
  const spread = spreadOf(sides, means)
  const ofLines = heard.reduce((sum, { length }) => sum + 1 / length, 0)
  const ofPieces = sides.reduce((sum, { length }) => sum + 1 / length, 0)
  const chance = TRAITS * (OF_LINES * ofLines + (1 - OF_LINES) * ofPieces)
  return {
    distance: between(means[0], means[1], spread) - chance,
    isSecond: (line) =>
      piecesOf([line]).reduce(
        (sum, { row, weight }) =>
          sum +
          (Math.min(1, weight / TELLING) *
            (between(row, means[0], spread) - between(row, means[1], spread))) /
            2,
        0,
      ),
  }
}

function scatterOf(lines: LineVoice[]): Float64Array {
  const frames = lines.reduce((sum, { scatter }) => sum + scatter.frames, 0)
  return Float64Array.from(
    { length: TRAITS * TRAITS },
    (_, i) => lines.reduce((sum, { scatter }) => sum + (scatter.sums[i] as number), 0) / Math.max(1, frames),
  )
}

function meanOf(pieces: Piece[]): Float64Array {
  const all = pieces.reduce((sum, { weight }) => sum + weight, 0)
  return Float64Array.from({ length: TRAITS }, (_, t) =>
    pieces.reduce((sum, { row, weight }) => sum + (weight * (row[t] as number)) / all, 0),
  )
}

/** Of the pieces around the mean of their side. */
function spreadOf(sides: readonly (readonly Piece[])[], means: readonly Float64Array[]): Float64Array {
  const all = sides.flat().reduce((sum, { weight }) => sum + weight, 0)
  const count = sides.flat().length
  const unbiased = count / Math.max(1, count - sides.length)
  return Float64Array.from({ length: TRAITS }, (_, t) => {
    const sum = sides.reduce(
      (whole, pieces, side) =>
        whole +
        pieces.reduce(
          (own, { row, weight }) => own + weight * ((row[t] as number) - (means[side]?.[t] ?? 0)) ** 2,
          0,
        ),
      0,
    )
    return (sum / all) * unbiased + LEAST_SPREAD
  })
}

function between(one: Float64Array, other: Float64Array, spread: Float64Array): number {
  let sum = 0
  for (let t = 0; t < TRAITS; t++)
    sum += ((one[t] as number) - (other[t] as number)) ** 2 / (spread[t] as number)
  return sum
}
