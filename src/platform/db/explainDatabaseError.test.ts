import { expect, test } from 'vitest'
import { DatabaseProblem, explainDatabaseError } from './explainDatabaseError.js'

const url = 'postgres://ccr:hunter2@db.example:5433/calls'
const failure = (code: string) => Object.assign(new Error('connect failed'), { code })

test.each([
  ['ECONNREFUSED', 'nothing listens there'],
  ['ENOTFOUND', 'no host of that name'],
  ['28P01', 'refuses the user or the password'],
  ['3D000', 'no such database'],
  ['42501', 'able to create roles'],
])('%s is told in words, with the place and without the password', (code, words) => {
  const problem = explainDatabaseError(failure(code), url)
  expect(problem).toBeInstanceOf(DatabaseProblem)
  expect(String(problem)).toContain(words)
  expect(String(problem)).toContain('db.example:5433/calls')
  expect(String(problem)).not.toContain('hunter2')
})

test.each([
  ['28P01', 'it does not know us'],
  ['42P01', 'ccr migrate'],
])('to a role of ours %s is another mistake', (code, words) => {
  expect(String(explainDatabaseError(failure(code)))).toContain(words)
})

test('what is no mistake of the operator keeps its stack', () => {
  const bug = failure('42601')
  expect(explainDatabaseError(bug, url)).toBe(bug)
})
