import { hiddenLayer, inputOf, LEAK, type Network } from '../../src/edith/understand/acts/network.js'
import { adam } from './adam.js'
import { bell, type Random, randomFrom, shuffle } from './random.js'

export interface Lesson {
  features: number[]
  /** Without what a recogniser leaves out: the features of the same words with no punctuation. */
  bare: number[]
  vector?: Float32Array | undefined
  /** In the network's order: 1 where a label holds, 0 where not, null where nothing is to be learnt of it. */
  labels: (number | null)[]
}

export interface Sizes {
  labels: string[]
  vector: number
  buckets: number
  width: number
  hidden: number
}

const EPOCHS = 14
const BATCH = 32
const RATE = 2e-3
const LAST_RATE = 1e-5
const DECAY = 1e-5
// What is left out while learning, so that no single word, and not the vector alone, decides.
const HIDDEN_DROPPED = 0.5
const FEATURES_DROPPED = 0.3
const VECTOR_DROPPED = 0.2
const READ_BARE = 0.4
/** Most labels do not hold for most turns. */
const FIRST_BIAS = -2

/** Logistic loss, Adam, a rate that falls to nothing. The same lessons and seed give the same network. */
export function trainNetwork(lessons: Lesson[], sizes: Sizes, seed: number): Network {
  const random = randomFrom(seed)
  const network = newNetwork(sizes, random)
  const steps = {
    inner: adam(network.inner, DECAY),
    innerBias: adam(network.innerBias),
    outer: adam(network.outer, DECAY),
    outerBias: adam(network.outerBias),
    embeddings: adam(network.embeddings),
  }
  const order = [...lessons]
  const total = EPOCHS * Math.ceil(order.length / BATCH)
  let step = 0
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random)
    for (let at = 0; at < order.length; at += BATCH) {
      step++
      const rate = RATE * (1 - step / total) + LAST_RATE
      const batch = order.slice(at, at + BATCH)
      const slopes = slopesOver(network)
      for (const lesson of batch) learn(network, lesson, slopes, 1 / batch.length, random)
      steps.inner(slopes.inner, step, rate)
      steps.innerBias(slopes.innerBias, step, rate)
      steps.outer(slopes.outer, step, rate)
      steps.outerBias(slopes.outerBias, step, rate)
      for (const [feature, slope] of slopes.rows) steps.embeddings(slope, step, rate, feature * sizes.width)
    }
  }
  return network
}

function newNetwork(sizes: Sizes, random: Random): Network {
  const { labels, vector, buckets, width, hidden } = sizes
  const inputs = vector + width
  const table = (length: number, deviation: number) =>
    Float32Array.from({ length }, () => bell(random) * deviation)
  return {
    ...sizes,
    // Nothing at first: what is in nobody's talk must not count either way.
    embeddings: new Float32Array(buckets * width),
    inner: table(hidden * inputs, 1.5 / Math.sqrt(inputs)),
    innerBias: new Float32Array(hidden),
    outer: table(labels.length * hidden, 1 / Math.sqrt(hidden)),
    outerBias: new Float32Array(labels.length).fill(FIRST_BIAS),
  }
}

interface Slopes {
  inner: Float32Array
  innerBias: Float32Array
  outer: Float32Array
  outerBias: Float32Array
  /** Of the embeddings that the batch touches. */
  rows: Map<number, Float32Array>
}

function slopesOver({ inner, innerBias, outer, outerBias }: Network): Slopes {
  const like = ({ length }: Float32Array) => new Float32Array(length)
  return {
    inner: like(inner),
    innerBias: like(innerBias),
    outer: like(outer),
    outerBias: like(outerBias),
    rows: new Map(),
  }
}

function learn(network: Network, lesson: Lesson, slopes: Slopes, share: number, random: Random): void {
  const { vector, width, hidden } = network
  const read = random() < READ_BARE ? lesson.bare : lesson.features
  const features = read.filter(() => random() >= FEATURES_DROPPED)
  const input = inputOf(network, features, random() >= VECTOR_DROPPED ? lesson.vector : undefined)
  const kept = Float32Array.from({ length: hidden }, () =>
    random() < HIDDEN_DROPPED ? 0 : 1 / (1 - HIDDEN_DROPPED),
  )
  const layer = hiddenLayer(network, input)
  const active = layer.map((value, j) => value * (kept[j] ?? 0))
  const back = new Float32Array(hidden)
  network.outerBias.forEach((bias, label) => {
    const wanted = lesson.labels[label] ?? null
    if (wanted === null) return
    const row = label * hidden
    let sum = bias
    for (let j = 0; j < hidden; j++) sum += (network.outer[row + j] ?? 0) * (active[j] ?? 0)
    const error = (1 / (1 + Math.exp(-sum)) - wanted) * share
    slopes.outerBias[label] = (slopes.outerBias[label] ?? 0) + error
    for (let j = 0; j < hidden; j++) {
      slopes.outer[row + j] = (slopes.outer[row + j] ?? 0) + error * (active[j] ?? 0)
      back[j] = (back[j] ?? 0) + error * (network.outer[row + j] ?? 0)
    }
  })
  const inputBack = new Float32Array(width)
  for (let j = 0; j < hidden; j++) {
    const error = (back[j] ?? 0) * (kept[j] ?? 0) * ((layer[j] ?? 0) > 0 ? 1 : LEAK)
    if (error === 0) continue
    slopes.innerBias[j] = (slopes.innerBias[j] ?? 0) + error
    const row = j * input.length
    for (let i = 0; i < input.length; i++)
      slopes.inner[row + i] = (slopes.inner[row + i] ?? 0) + error * (input[i] ?? 0)
    for (let i = 0; i < width; i++)
      inputBack[i] = (inputBack[i] ?? 0) + error * (network.inner[row + vector + i] ?? 0)
  }
  const each = features.length === 0 ? 0 : 1 / Math.sqrt(features.length)
  for (const feature of features) {
    const slope = slopes.rows.get(feature) ?? new Float32Array(width)
    slopes.rows.set(feature, slope)
    for (let i = 0; i < width; i++) slope[i] = (slope[i] ?? 0) + (inputBack[i] ?? 0) * each
  }
}
