import { expect, test } from 'vitest'
import { runNetwork } from './network.js'
import { packNetworks, unpackNetworks } from './networkFile.js'

const sizes = { labels: ['a', 'b'], vector: 2, buckets: 8, width: 2, hidden: 3 }
const table = (length: number, step: number) =>
  Float32Array.from({ length }, (_, i) => Math.sin(i + 1) * step)
const network = {
  ...sizes,
  embeddings: table(16, 0.5),
  inner: table(12, 0.9),
  innerBias: table(3, 0.1),
  outer: table(6, 1.2),
  outerBias: table(2, 2),
}

test("networks come out of the file as they went in, but for a byte's rounding", () => {
  const [first, second] = unpackNetworks(packNetworks([network, { ...network, outerBias: table(2, -2) }]))
  if (!first || !second) throw new Error('two went in')
  expect(first.labels).toEqual(['a', 'b'])
  const vector = Float32Array.of(0.6, 0.8)
  const [before, after] = [runNetwork(network, [1, 5], vector), runNetwork(first, [1, 5], vector)]
  after.forEach((value, i) => {
    expect(value).toBeCloseTo(before[i] ?? 0, 1)
  })
  expect(runNetwork(second, [1, 5], vector)[0]).toBeLessThan(after[0] ?? 0)
})

test('what is no such file is refused', () => {
  expect(() => unpackNetworks(Buffer.from('acts'))).toThrow()
})
