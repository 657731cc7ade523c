import { type Chain, emissions, marginals } from '../../../src/edith/redact/learnt/chain.js'
import { randomFrom, shuffle } from '../../acts/random.js'
import type { Lesson } from './lessons.js'

const EPOCHS = 10
const RATE = 0.03
/** How much a weight is drawn to nothing at each step that it takes part in. */
const DECAY = 1e-2
/** A feature that is seen in fewer lines is not learnt. */
const SEEN_AT_LEAST = 3
const NO_SLOPE = 1e-4

/** A chain that labels as the lessons do: AdaGrad on the likelihood of what each line allows. */
export function trainChain(lessons: readonly Lesson[], labels: number): Chain {
  const rows = rowsOf(lessons, SEEN_AT_LEAST)
  const weights = new Float32Array(rows.size * labels)
  const steps = new Float32Array(labels * labels + labels)
  const squares = new Float32Array(weights.length)
  const stepSquares = new Float32Array(steps.length)
  const chain: Chain = { labels, rows, weights, steps }
  const random = randomFrom(1)
  const order = lessons.map((_, i) => i)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random)
    for (const i of order) {
      const lesson = lessons[i]
      if (lesson && lesson.features.length > 0) learn(lesson)
    }
  }
  return chain

  function learn({ features, allowed }: Lesson): void {
    const scores = emissions(chain, features)
    const free = marginals(chain, scores)
    const bound = marginals(chain, scores, (at, label) => ((allowed[at] ?? 0) & (1 << label)) !== 0)
    const [freeSteps, boundSteps] = [free.steps(), bound.steps()]
    for (let i = 0; i < steps.length; i++)
      move(steps, stepSquares, i, (freeSteps[i] ?? 0) - (boundSteps[i] ?? 0))
    for (const [at, own] of features.entries()) {
      const from = at * labels
      for (let label = 0; label < labels; label++) {
        const slope = (free.tokens[from + label] ?? 0) - (bound.tokens[from + label] ?? 0)
        if (Math.abs(slope) < NO_SLOPE) continue
        for (const feature of own) {
          const row = rows.get(feature)
          if (row !== undefined) move(weights, squares, row * labels + label, slope)
        }
      }
    }
  }

  function move(of: Float32Array, seen: Float32Array, i: number, slope: number): void {
    const whole = slope + DECAY * (of[i] ?? 0)
    const square = (seen[i] ?? 0) + whole * whole
    seen[i] = square
    of[i] = (of[i] ?? 0) - (RATE * whole) / (Math.sqrt(square) + 1e-6)
  }
}

function rowsOf(lessons: readonly Lesson[], seenAtLeast: number): Map<number, number> {
  const seen = new Map<number, number>()
  for (const { features } of lessons)
    for (const feature of new Set(features.flatMap((own) => [...own])))
      seen.set(feature, (seen.get(feature) ?? 0) + 1)
  const kept = [...seen].filter(([, times]) => times >= seenAtLeast).map(([feature]) => feature)
  return new Map(kept.map((feature, row) => [feature, row]))
}
