/**
 * One hidden layer over a turn's sentence vector and its hashed features, each of which has an embedding of its own:
 * `hidden` × (`vector` + `width`) weights, then one output a label.
 */
export interface Network {
  labels: string[]
  /** Numbers of the sentence vector. */
  vector: number
  buckets: number
  width: number
  hidden: number
  /** `buckets` rows of `width`. */
  embeddings: Float32Array
  /** `hidden` rows of `vector + width`. */
  inner: Float32Array
  innerBias: Float32Array
  /** A row of `hidden` for each label. */
  outer: Float32Array
  outerBias: Float32Array
}

// A unit vector's numbers are small beside those of the embeddings.
const VECTOR_SCALE = 6
export const LEAK = 0.05

/** A probability for each label, in their order. */
export function runNetwork(network: Network, features: number[], vector?: Float32Array): Float32Array {
  return outerLayer(network, hiddenLayer(network, inputOf(network, features, vector)))
}

/** A probability for each label, in their order. */
function outerLayer({ outer, outerBias, hidden }: Network, layer: Float32Array): Float32Array {
  return outerBias.map((bias, label) => {
    let sum = bias
    const row = label * hidden
    for (let j = 0; j < hidden; j++) sum += (outer[row + j] ?? 0) * (layer[j] ?? 0)
    return 1 / (1 + Math.exp(-sum))
  })
}

/** The vector, then the mean of the features' embeddings by the root of their number: long turns stay comparable. */
export function inputOf(network: Network, features: number[], vector?: Float32Array): Float32Array {
  const input = new Float32Array(network.vector + network.width)
  for (let i = 0; i < network.vector; i++) input[i] = (vector?.[i] ?? 0) * VECTOR_SCALE
  const share = features.length === 0 ? 0 : 1 / Math.sqrt(features.length)
  for (const feature of features)
    for (let i = 0; i < network.width; i++)
      input[network.vector + i] =
        (input[network.vector + i] ?? 0) + (network.embeddings[feature * network.width + i] ?? 0) * share
  return input
}

export function hiddenLayer(network: Network, input: Float32Array): Float32Array {
  return network.innerBias.map((bias, j) => {
    let sum = bias
    const row = j * input.length
    for (let i = 0; i < input.length; i++) sum += (network.inner[row + i] ?? 0) * (input[i] ?? 0)
    return sum > 0 ? sum : sum * LEAK
  })
}
