import { expect, test } from 'vitest'
import { judgeRequest } from './judgeRequest.js'

const rules = { path: '/mcp', allowedHosts: ['mcp.example.test'] }
const good = { host: '127.0.0.1:3100', authorization: 'Bearer ccr_live_1' }
const judge = (headers: Record<string, string>, method = 'POST', path = '/mcp') => {
  const judged = judgeRequest({ method, path, headers }, rules)
  return judged.kind === 'accepted' ? judged.key : judged.status
}

test.each([
  ['this machine by its number', good],
  ['this machine by its name', { ...good, host: 'localhost:3100' }],
  ['this machine in IPv6', { ...good, host: '[::1]:3100' }],
  ['a name that was allowed', { ...good, host: 'MCP.example.test' }],
  ['a page of this machine', { ...good, origin: 'http://localhost:5173' }],
  ['a lower-case scheme', { ...good, authorization: 'bearer ccr_live_1' }],
])('%s is accepted', (_what, headers) => expect(judge(headers)).toBe('ccr_live_1'))

test.each([
  ['a name that points here', 403, { ...good, host: 'evil.example' }],
  ['a name that begins like ours', 403, { ...good, host: 'localhost.evil.example' }],
  ['an empty host', 403, { ...good, host: '' }],
  ['a page of elsewhere', 403, { ...good, origin: 'https://evil.example' }],
  ['a page without an origin', 403, { ...good, origin: 'null' }],
  ['no key', 401, { host: good.host }],
  ['another scheme', 401, { ...good, authorization: 'Basic abc' }],
])('%s is refused', (_what, status, headers) => expect(judge(headers)).toBe(status))

test('only POST, only its path', () => {
  expect(judge(good, 'GET')).toBe(405)
  expect(judge(good, 'POST', '/')).toBe(404)
})
