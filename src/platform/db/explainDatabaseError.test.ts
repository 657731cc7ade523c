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
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'sslrootcert=/path/to/ca.pem'],
  ['CERT_HAS_EXPIRED', 'has expired'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'for another name'],
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

test('that one side wants TLS and the other does not is told, though it has no code of its own', () => {
  expect(
    String(explainDatabaseError(new Error('The server does not support SSL connections'), url)),
  ).toContain('does not offer TLS')
  const refused = 'no pg_hba.conf entry for host "10.0.0.1", user "ccr", database "calls", no encryption'
  expect(String(explainDatabaseError(Object.assign(new Error(refused), { code: '28000' })))).toContain(
    'encrypted connections only',
  )
})
