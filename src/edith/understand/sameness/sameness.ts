import type { Wording } from '../../judge/wording.js'
import { dot } from '../dot.js'

/** What the comparison sees of a phrase. */
export interface Sighted {
  /** Of length 1, or empty: the sentence encoder's, or in a language without one what its networks of acts make of it. */
  vector: Float32Array
  /** The roots of the likelihoods of each label, so that what two phrases do alike is their product. */
  acts: Float32Array
  wording: Wording
}

/** A phrase where the learnt comparison has put it: phrases that mean the same lie near each other. */
export interface Placed extends Sighted {
  /** Of length 1. */
  place: Float32Array
  /** How readily it means what anybody looks for, whatever that is: small talk does not. */
  lean: number
  /** Whether it asks, denies, of whom it speaks, and its length. */
  shown: number[]
}

/** Few phrases that mean the same, and some that do not. */
export interface Meant<P extends Placed = Placed> {
  examples: P[]
  counterExamples: P[]
  /** What holds of the examples, whatever they are compared with. */
  together: { acts: number; places: number; shown: number[] }
}

export interface Sameness {
  inputs: number
  places: number
  /** `places` rows of `inputs`. */
  placing: Float32Array
  leaning: Float32Array
  /** One for each of `SIGNS`, then what is added to their sum. */
  weights: Float32Array
}

export const SIGNS = [
  'nearOnAverage',
  'nearest',
  'alikeOnAverage',
  'mostAlike',
  'wordsOnAverage',
  'mostWords',
  'actsOnAverage',
  'examplesActAlike',
  'examplesLieTogether',
  'askedApart',
  'deniedApart',
  'personApart',
  'lengthApart',
  'few',
  'fewNearest',
  'fewMostAlike',
  'countered',
  'nearestCounter',
  'counterMostAlike',
  'counterNearer',
] as const

// A unit vector's numbers are small beside those of the rest.
const VECTOR_SCALE = 6
const LOGIT_SCALE = 1 / 6
const SURE = 1e-4
const LONG_WORDS = 30

/** The numbers that a phrase is placed by: vector, acts, and what its words show. */
export function inputOf({ vector, acts, wording }: Sighted): Float32Array {
  const shown = signsOfWording(wording)
  const input = new Float32Array(vector.length + acts.length + shown.length)
  for (let i = 0; i < vector.length; i++) input[i] = (vector[i] ?? 0) * VECTOR_SCALE
  acts.forEach((root, i) => {
    const likely = Math.min(1 - SURE, Math.max(SURE, root * root))
    input[vector.length + i] = Math.log(likely / (1 - likely)) * LOGIT_SCALE
  })
  input.set(shown, vector.length + acts.length)
  return input
}

export function signsOfWording({ isQuestion, isNegated, person, words }: Wording): number[] {
  return [Number(isQuestion), Number(isNegated), person, Math.min(1, words / LONG_WORDS)]
}

export function placed(sighted: Sighted, sameness: Sameness): Placed {
  const input = inputOf(sighted)
  return {
    ...sighted,
    place: placeOf(input, sameness).place,
    lean: dot(sameness.leaning, input),
    shown: signsOfWording(sighted.wording),
  }
}

type Placing = Pick<Sameness, 'inputs' | 'places' | 'placing'>

/** The place, of length 1, and how long it was before. */
export function placeOf(
  input: Float32Array,
  { inputs, places, placing }: Placing,
): { place: Float32Array; length: number } {
  const place = new Float32Array(places)
  for (let row = 0; row < places; row++) {
    let sum = 0
    for (let i = 0; i < inputs; i++) sum += (placing[row * inputs + i] ?? 0) * (input[i] ?? 0)
    place[row] = sum
  }
  const length = Math.sqrt(dot(place, place)) || 1
  return { place: place.map((value) => value / length), length }
}

export function meantBy<P extends Placed>(examples: P[], counterExamples: P[]): Meant<P> {
  const pairs = examples.flatMap((a, i) => examples.slice(i + 1).map((b) => [a, b] as const))
  const [first] = examples
  return {
    examples,
    counterExamples,
    together: {
      acts: mean(pairs.map(([a, b]) => dot(a.acts, b.acts))),
      places: mean(pairs.map(([a, b]) => dot(a.place, b.place))),
      shown: (first?.shown ?? []).map((_, i) => mean(examples.map(({ shown }) => shown[i] ?? 0))),
    },
  }
}

/** How far a phrase speaks for meaning what the examples mean; what that is worth is for a curve to say. */
export function sameness(phrase: Placed, meant: Meant, learnt: Pick<Sameness, 'weights'>): number {
  return logitOf(signsOf(phrase, meant), phrase, learnt)
}

export function logitOf(
  signs: Float64Array,
  { lean }: Pick<Placed, 'lean'>,
  { weights }: Pick<Sameness, 'weights'>,
): number {
  let sum = (weights[signs.length] ?? 0) + lean
  for (let i = 0; i < signs.length; i++) sum += (signs[i] ?? 0) * (weights[i] ?? 0)
  return sum
}

/** In the order of `SIGNS`. Learning asks for millions of them. */
export function signsOf(phrase: Placed, { examples, counterExamples, together }: Meant): Float64Array {
  let [near, nearest, alike, mostAlike, words, mostWords, acts] = [0, 0, 0, 0, 0, 0, 0]
  for (const example of examples) {
    const place = dot(example.place, phrase.place)
    const meaning = dot(example.vector, phrase.vector)
    const shared = sharedWords(example.wording, phrase.wording)
    near += place
    alike += meaning
    words += shared
    acts += dot(example.acts, phrase.acts)
    if (place > nearest) nearest = place
    if (meaning > mostAlike) mostAlike = meaning
    if (shared > mostWords) mostWords = shared
  }
  let [counterNear, counterAlike] = [0, 0]
  for (const counter of counterExamples) {
    counterNear = Math.max(counterNear, dot(counter.place, phrase.place))
    counterAlike = Math.max(counterAlike, dot(counter.vector, phrase.vector))
  }
  const few = 1 / Math.max(1, examples.length)
  const isCountered = counterExamples.length > 0
  const [asks = 0, denies = 0, person = 0, length = 0] = together.shown
  const [asked = 0, denied = 0, whom = 0, long = 0] = phrase.shown
  return Float64Array.of(
    near * few,
    nearest,
    alike * few,
    mostAlike,
    words * few,
    mostWords,
    acts * few,
    together.acts,
    together.places,
    Math.abs(asks - asked),
    Math.abs(denies - denied),
    Math.abs(person - whom),
    Math.abs(length - long),
    few,
    nearest * few,
    mostAlike * few,
    Number(isCountered),
    counterNear,
    counterAlike,
    isCountered ? Math.max(0, counterNear - nearest) : 0,
  )
}

/** The share of their content words that two phrases have in common. */
export function sharedWords(a: Wording, b: Wording): number {
  let shared = 0
  for (const [stem, weight] of a.stems) if (b.stems.has(stem)) shared += weight
  const all = a.weight + b.weight
  return all === 0 ? 0 : (2 * shared) / all
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
