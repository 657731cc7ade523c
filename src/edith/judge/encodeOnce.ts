import type { Embed, Vector } from './embedder.js'

/** Of one call: what its acts and a manager's own criteria both look at is encoded once. */
export function encodeOnce(embed: Embed): Embed {
  const known = new Map<string, Vector>()
  return async (texts, options) => {
    const missing = [...new Set(texts)].filter((text) => !known.has(text))
    const vectors = missing.length > 0 ? await embed(missing, options) : []
    for (const [i, text] of missing.entries()) known.set(text, vectors[i] ?? new Float32Array())
    return texts.map((text) => known.get(text) ?? new Float32Array())
  }
}
