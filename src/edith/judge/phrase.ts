import { setImmediate } from 'node:timers/promises'
import { LABELS } from '../understand/acts/labels.js'
import { type ActLanguage, readActs } from '../understand/acts/recogniseActs.js'
import { dot } from '../understand/dot.js'
import { type Placed, placed, type Sighted, sharedWords } from '../understand/sameness/sameness.js'
import { samenessIn } from '../understand/sameness/samenessIn.js'
import type { Embed, EmbedOptions, Vector } from './embedder.js'
import { oneSpelling } from './spelling.js'
import { readWording, type Wording } from './wording.js'

export interface Phrase extends Placed {
  language: ActLanguage
}

export interface PhraseOptions extends EmbedOptions {
  /** English where nobody has learnt the language. */
  language?: ActLanguage | undefined
}

// Reading a phrase takes a third of a millisecond: a long call must not hold up a worker's heartbeat.
const PHRASES_A_BREATH = 32

export async function readPhrases(
  texts: string[],
  embed: Embed,
  { language = 'en', ...options }: PhraseOptions = {},
): Promise<Phrase[]> {
  const sameness = samenessIn(language)
  const phrases: Phrase[] = []
  for (const [i, sighted] of (await sightPhrases(texts, embed, { language, ...options })).entries()) {
    if (i % PHRASES_A_BREATH === 0) await setImmediate()
    phrases.push({ ...placed(sighted, sameness), language })
  }
  return phrases
}

/** Before they are put in their places: what these are learnt from. */
export async function sightPhrases(
  texts: string[],
  embed: Embed,
  { language = 'en', ...options }: PhraseOptions = {},
): Promise<Sighted[]> {
  const vectors = language === 'en' ? await embed(texts.map(oneSpelling), options) : []
  const phrases: Sighted[] = []
  for (const [i, text] of texts.entries()) {
    if (i % PHRASES_A_BREATH === 0) await setImmediate()
    const { likely, seen } = readActs(text, language, vectors[i])
    const acts = Float32Array.from(LABELS, (label) => Math.sqrt(likely[label]))
    phrases.push({ vector: vectors[i] ?? unit(seen), acts, wording: readWording(text) })
  }
  return phrases
}

function unit(vector: Vector): Vector {
  const length = Math.sqrt(dot(vector, vector)) || 1
  return vector.map((value) => value / length)
}

/** As much of a phrase as English phrases are compared by without what was learnt of sameness. */
export type Comparable = Pick<Sighted, 'vector' | 'wording'>

export async function readComparables(
  texts: string[],
  embed: Embed,
  options?: EmbedOptions,
): Promise<Comparable[]> {
  const vectors = await embed(texts.map(oneSpelling), options)
  return texts.map((text, i) => ({ vector: vectors[i] ?? new Float32Array(), wording: readWording(text) }))
}

/** How two phrases compare: in meaning, in their words, in how they are built, and in all of it. */
export interface Comparison {
  meaning: number
  words: number
  frame: number
  overall: number
}

export function compare(a: Comparable, b: Comparable): Comparison {
  const meaning = dot(a.vector, b.vector)
  const words = sharedWords(a.wording, b.wording)
  const frame = sharedFrame(a.wording, b.wording)
  return { meaning, words, frame, overall: (meaning + words + frame) / 3 }
}

function sharedFrame({ frame: a }: Wording, { frame: b }: Wording): number {
  let shared = 0
  for (const item of a) if (b.has(item)) shared++
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size)
}
