import { expect, test } from 'vitest'
import { ScorecardDefinition } from '../../../src/contract/scorecard.js'
import {
  criteriaAbove,
  emptyDraft,
  moved,
  newCriterion,
  randomId,
  totalWeight,
  withSections,
} from './draft.js'

const kinds = ['SAID', 'NOT_SAID', 'METRIC', 'JUDGED'] as const
const numbered = () => {
  let last = 0
  return (prefix: string) => `${prefix}-${++last}`
}

test.each(kinds)('a new %s criterion only lacks what its author has to write', (kind) => {
  const criterion = newCriterion(kind, numbered())
  const filled = {
    ...criterion,
    name: 'Named',
    ...(kind === 'SAID' && { examples: ['Hello'] }),
    ...(kind === 'NOT_SAID' && { words: ['damn'] }),
    ...(kind === 'JUDGED' && { question: 'Was it solved?' }),
  }
  const definition = { sections: [{ id: 'a', name: 'A', criteria: [filled] }] }
  expect(ScorecardDefinition.safeParse(definition).error).toBeUndefined()
})

test('an id is one the contract takes, and never the same twice', () => {
  const ids = new Set(Array.from({ length: 200 }, () => randomId('criterion')))
  expect(ids.size).toBe(200)
  for (const id of ids) expect(id).toMatch(/^[a-z0-9][a-z0-9-]{0,63}$/)
})

test('moving past an end changes nothing', () => {
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c'])
  expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b'])
})

test('only criteria above can be referred to, over all sections', () => {
  const newId = numbered()
  const one = newCriterion('SAID', newId)
  const two = newCriterion('SAID', newId)
  const draft = withSections(emptyDraft(newId, 'A'), [
    { id: 'a', name: 'A', criteria: [one] },
    { id: 'b', name: 'B', criteria: [two] },
  ])
  const { sections } = draft.definition
  expect(criteriaAbove(sections, two.id)).toEqual([one])
  expect(criteriaAbove(sections, one.id)).toEqual([])
})

test('a weight that is being typed does not spoil the total', () => {
  const newId = numbered()
  const criteria = [{ ...newCriterion('SAID', newId), weight: Number.NaN }, newCriterion('SAID', newId)]
  expect(totalWeight([{ id: 'a', name: 'A', criteria }])).toBe(1)
})
