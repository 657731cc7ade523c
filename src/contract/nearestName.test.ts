import { expect, test } from 'vitest'
import { nearestName } from './nearestName.js'

const known = ['projectId', 'from', 'to', 'page', 'limit', 'analysisId']

test.each([
  ['project_id', 'projectId'],
  ['PROJECTID', 'projectId'],
  ['projectid', 'projectId'],
  ['project', 'projectId'],
  ['pages', 'page'],
  ['limt', 'limit'],
  ['analysis', 'analysisId'],
])('who writes %s means %s', (given, meant) => {
  expect(nearestName(given, known)).toBe(meant)
})

test.each(['colour', 'x', '', 'z'.repeat(1000)])('nobody knows what is meant by %.10s', (given) => {
  expect(nearestName(given, known)).toBeUndefined()
})
