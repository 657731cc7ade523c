import type { Embed, Vector } from './embedder.js'

/** Of one call: what several look at is encoded once, also where one asks while another waits for it. */
export function encodeOnce(embed: Embed): Embed {
  const known = new Map<string, Promise<Vector>>()
  return (texts, options) => {
    // They are kept as a list, by the same texts in every call.
    if (options?.keep) return embed(texts, options)
    const missing = [...new Set(texts)].filter((text) => !known.has(text))
    const asked = missing.length > 0 ? embed(missing, options) : Promise.resolve([])
    for (const [i, text] of missing.entries()) {
      const vector = asked.then((vectors) => vectors[i] ?? new Float32Array())
      // Who waits for it is told; who asks later asks anew.
      vector.catch(() => known.delete(text))
      known.set(text, vector)
    }
    return Promise.all(texts.map((text) => known.get(text) ?? new Float32Array()))
  }
}
