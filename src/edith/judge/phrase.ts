import { cosine, type Embed, type EmbedOptions, type Vector } from './embedder.js'
import { oneSpelling } from './spelling.js'
import { readWording, type Wording } from './wording.js'

export interface Phrase {
  vector: Vector
  wording: Wording
}

export async function readPhrases(texts: string[], embed: Embed, options?: EmbedOptions): Promise<Phrase[]> {
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

export function compare(a: Phrase, b: Phrase): Comparison {
  const meaning = cosine(a.vector, b.vector)
  const words = sharedWords(a.wording, b.wording)
  const frame = dice(a.wording.frame, b.wording.frame)
  return { meaning, words, frame, overall: (meaning + words + frame) / 3 }
}

function sharedWords(a: Wording, b: Wording): number {
  let shared = 0
  for (const [stem, weight] of a.stems) if (b.stems.has(stem)) shared += weight
  const all = a.weight + b.weight
  return all === 0 ? 0 : (2 * shared) / all
}

export function dice(a: Set<string>, b: Set<string>): number {
  let shared = 0
  for (const item of a) if (b.has(item)) shared++
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size)
}
