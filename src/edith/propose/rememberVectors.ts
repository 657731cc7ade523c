import type { Embed, Vector } from '../judge/embedder.js'

export interface RememberedVectors {
  embed: Embed
  /** A text that would not have to be encoded. */
  isKnown: (text: string) => boolean
}

/**
 * Vectors of what was said, for as long as somebody works on a criterion: in memory only, so that nothing of a recording
 * outlives it on a disk. The least recently used go first.
 */
export function rememberVectors(embed: Embed, most: number): RememberedVectors {
  const known = new Map<string, Vector>()

  function remember(text: string, vector: Vector): void {
    known.delete(text)
    known.set(text, vector)
    for (const oldest of known.keys()) {
      if (known.size <= most) break
      known.delete(oldest)
    }
  }

  const remembered: Embed = async (texts, options) => {
    const found = new Map(texts.map((text) => [text, known.get(text)]))
    const missing = [...found].flatMap(([text, vector]) => (vector ? [] : [text]))
    const encoded = missing.length > 0 ? await embed(missing, options) : []
    for (const [i, text] of missing.entries()) found.set(text, encoded[i])
    for (const [text, vector] of found) if (vector) remember(text, vector)
    return texts.map((text) => found.get(text) ?? new Float32Array())
  }

  return { embed: remembered, isKnown: (text) => known.has(text) }
}
