import { frenchGrammar } from '../../words/fr/grammar.js'
import { spelledWordsOf } from '../../words/wordsOf.js'
import { dot } from '../dot.js'
import { hash } from '../hash.js'

/**
 * What French words mean, in the numbers of the English sentence encoder: learnt from what they are in English
 * (`npm run calibrate:meaning`), so that phrases are compared by meaning in a language that has no encoder.
 */
export interface Meaning {
  /** The row of `rows` that belongs to each stem; those after the last stem's belong to pieces of words. */
  stems: Map<string, number>
  width: number
  /** Rows of `width`, one for each stem, then `PIECES`. */
  rows: Float32Array
  /** Rows of `width`, one for each number of the sentence encoder's vectors. */
  outward: Float32Array
}

/** Rows for pieces of words that are in nobody's list, by their hash. */
export const PIECES = 4096
const PIECE = 4

/** Of length 1, or all 0 where there is not a word in it. */
export function meaningOf(text: string, meaning: Meaning): Float32Array {
  return meaningOfWords(spelledWordsOf(text), meaning)
}

export function meaningOfWords(words: string[], meaning: Meaning): Float32Array {
  const inner = new Float32Array(meaning.width)
  for (const word of words) addRows(inner, rowsOf(word, meaning.stems), meaning)
  return outwards(inner, meaning).vector
}

/** A word that is in nobody's list resembles those that share pieces with it. */
function rowsOf(word: string, stems: Map<string, number>): number[] {
  const known = stems.get(stemOf(word))
  return known === undefined ? pieceRows(word, stems.size) : [known]
}

export function pieceRows(word: string, first: number): number[] {
  const closed = `<${word}>`
  const pieces = Array.from({ length: Math.max(1, closed.length - PIECE + 1) }, (_, i) =>
    closed.slice(i, i + PIECE),
  )
  return pieces.map((piece) => first + (hash(piece) % PIECES))
}

/** Numbers are alike. */
export function stemOf(word: string): string {
  return /^\p{N}+$/u.test(word) ? '0' : frenchGrammar.stemOf(word)
}

/** The mean of a word's rows is added to `inner`. */
export function addRows(
  inner: Float32Array,
  rows: number[],
  { rows: table, width }: Pick<Meaning, 'rows' | 'width'>,
): void {
  for (const row of rows)
    for (let i = 0; i < width; i++) inner[i] = (inner[i] ?? 0) + (table[row * width + i] ?? 0) / rows.length
}

/** In the encoder's numbers, of length 1, and how long it was before. */
export function outwards(
  inner: Float32Array,
  { outward, width }: Pick<Meaning, 'outward' | 'width'>,
): { vector: Float32Array; length: number } {
  const vector = new Float32Array(outward.length / width)
  for (let row = 0; row < vector.length; row++) {
    let sum = 0
    for (let i = 0; i < width; i++) sum += (outward[row * width + i] ?? 0) * (inner[i] ?? 0)
    vector[row] = sum
  }
  const length = Math.sqrt(dot(vector, vector)) || 1
  return { vector: vector.map((value) => value / length), length }
}
