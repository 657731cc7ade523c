import { expect, test } from 'vitest'
import { packRoles, unpackRoles } from './roleFile.js'

test('what was learnt comes back nearly as it was', () => {
  const agent = { bias: 0.5, weights: Float32Array.of(1, -2, 0) }
  const change = { bias: -1, weights: Float32Array.of(0.25, 0.5) }
  const back = unpackRoles(packRoles({ agent, change }))
  expect([back.agent.bias, back.change.bias]).toEqual([0.5, -1])
  for (const [i, weight] of agent.weights.entries()) expect(back.agent.weights[i]).toBeCloseTo(weight, 1)
  expect(back.change.weights[1]).toBeCloseTo(0.5, 1)
})
