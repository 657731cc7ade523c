import { expect, test } from 'vitest'
import { AnalysisQuery, AudioQuery } from './queries.js'
import { readQuery } from './readQuery.js'

const ID = 'cmp1x2y3z0project00000001'

test('nothing given: the first 50', () => {
  expect(readQuery(AudioQuery, {})).toEqual({ kind: 'valid', query: { page: 1, limit: 50 } })
})

test('what is unknown is ignored, even given twice', () => {
  const raw = { limit: '100', page: '2', colour: ['red', 'blue'], status: 'DONE', projectId: ID }
  expect(readQuery(AudioQuery, raw)).toEqual({
    kind: 'valid',
    query: { page: 2, limit: 100, status: 'DONE', projectId: ID },
  })
})

const limit = 'Query parameter "limit" takes a whole number from 1 to 100.'
const page = 'Query parameter "page" takes a whole number from 1 to 9007199254740991.'
const moment = 'takes an ISO-8601 date (2026-05-10) or date-time (2026-05-10T14:32:11.000Z).'

test.each([
  [{ limit: '0' }, limit],
  [{ limit: '101' }, limit],
  [{ limit: '1.5' }, limit],
  [{ limit: '' }, limit],
  [{ limit: '1e2' }, limit],
  [{ limit: ['1', '2'] }, 'Query parameter "limit" is given twice.'],
  [{ page: '0' }, page],
  [{ page: '-1' }, page],
  [{ page: '9'.repeat(400) }, page],
  [{ page: '9007199254740992' }, page],
  [{ page: '1\u0000' }, page],
  [
    { projectId: 'p1' },
    'Query parameter "projectId" takes the id of a project: "c" and 24 lower-case letters or digits.',
  ],
  [{ status: 'done' }, 'Query parameter "status" takes one of PENDING, PROCESSING, DONE, FAILED.'],
  [{ status: ['DONE', 'DONE'] }, 'Query parameter "status" is given twice.'],
  [{ limit: 'x', page: 'y' }, `${page} ${limit}`],
])('%j is refused', (raw, message) => {
  expect(readQuery(AudioQuery, raw)).toEqual({ kind: 'invalid', message })
})

test.each([
  [{ from: 'yesterday' }, `Query parameter "from" ${moment}`],
  [{ to: '' }, `Query parameter "to" ${moment}`],
  [{ from: '2026-05-11', to: '2026-05-10' }, 'Query parameter "from" must not lie after "to".'],
])('%j is refused', (raw, message) => {
  expect(readQuery(AnalysisQuery, raw)).toEqual({ kind: 'invalid', message })
})

test('one day is a range', () => {
  expect(readQuery(AnalysisQuery, { from: '2026-05-10', to: '2026-05-10' }).kind).toBe('valid')
})
