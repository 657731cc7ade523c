import { expect, test } from 'vitest'
import { explainFailure } from './explainFailure.js'

test.each([
  ['FATAL:  could not write to file "pg_wal/x": No space left on device', /full: free some space/],
  ['initdb: error: could not create directory "/x": Read-only file system', /read-only: set DATA_DIR/],
  ['FATAL:  could not open directory "base": Permission denied', /see who owns DATA_DIR/],
  ['initdb: error: could not look up effective user ID 1234: user does not exist', /\/etc\/passwd/],
  ['FATAL:  could not map anonymous shared memory: Cannot allocate memory', /not enough memory/],
])('%s is told with its cure, and as it was said', (said, cure) => {
  const { message } = explainFailure('PostgreSQL', said)
  expect(message).toMatch(cure)
  expect(message).toContain(said)
})

test('an unknown failure is told as it was said, its last lines', () => {
  const lines = Array.from({ length: 50 }, (_, n) => `line ${n}`)
  const { message } = explainFailure('PostgreSQL', lines.join('\n'))
  expect(message).toContain('line 49')
  expect(message).not.toContain('line 10')
})
