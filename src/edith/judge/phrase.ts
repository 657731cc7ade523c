import { setImmediate } from 'node:timers/promises'
import { LABELS } from '../understand/acts/labels.js'
import { type ActLanguage, likelyActs } from '../understand/acts/recogniseActs.js'
import { dot } from '../understand/dot.js'
import { type Placed, placed, type Sighted, sharedWords } from '../understand/sameness/sameness.js'
import { samenessIn } from '../understand/sameness/samenessIn.js'
import { sentenceVectors } from '../understand/sentenceVectors.js'
import type { Embed, EmbedOptions } from './embedder.js'
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
  const vectors = await sentenceVectors(texts, language, embed, options)
  const phrases: Sighted[] = []
  for (const [i, text] of texts.entries()) {
    if (i % PHRASES_A_BREATH === 0) await setImmediate()
    const vector = vectors[i] ?? new Float32Array()
    const likely = likelyActs(text, language, vector)
    const acts = Float32Array.from(LABELS, (label) => Math.sqrt(likely[label]))
    phrases.push({ vector, acts, wording: readWording(text, language) })
  }
  return phrases
}

/** As much of a phrase as is compared without what was learnt of sameness. */
export type Comparable = Pick<Sighted, 'vector' | 'wording'>

export async function readComparables(
  texts: string[],
  embed: Embed,
  { language = 'en', ...options }: PhraseOptions = {},
): Promise<Comparable[]> {
  const vectors = await sentenceVectors(texts, language, embed, options)
  return texts.map((text, i) => ({
    vector: vectors[i] ?? new Float32Array(),
    wording: readWording(text, language),
  }))
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
