import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { main } from '../../src/main/command.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { apiClient } from './support/client.js'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  vi.stubEnv('DATABASE_URL', server.database.adminUrl)
  vi.stubEnv('SECRET_KEY', server.database.secret)
  vi.stubEnv('DATA_DIR', server.dataDir)
  vi.stubEnv('LOG_LEVEL', 'error')
})
afterEach(() => vi.restoreAllMocks())
afterAll(async () => {
  vi.unstubAllEnvs()
  await server.close()
})

async function ccr(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  vi.spyOn(console, 'log').mockImplementation((line) => void out.push(String(line)))
  vi.spyOn(console, 'error').mockImplementation((line) => void err.push(String(line)))
  return { code: await main(args), out: out.join('\n'), err: err.join('\n') }
}

test('an operator raises a plan, makes a key, uses it and revokes it', async () => {
  const { orgId } = await server.signUp('Operated')
  const listed = await ccr('orgs', 'list', '--json')
  expect(JSON.parse(listed.out)).toContainEqual(
    expect.objectContaining({ id: orgId, plan: 'FREE', members: 1 }),
  )
  expect((await ccr('orgs', 'set-plan', orgId, 'PRO')).code).toBe(0)

  const created = await ccr('keys', 'create', '--org', orgId, '--name', 'Nightly export')
  expect([created.code, created.err]).toEqual([0, ''])
  expect(created.out).toMatch(/^ccr_live_[0-9a-f]{32}$/)
  expect((await apiClient(server, created.out)('/api/v1/projects')).status).toBe(200)

  const keys = JSON.parse((await ccr('keys', 'list', '--org', orgId, '--json')).out)
  expect(keys).toMatchObject([{ name: 'Nightly export', lastFour: created.out.slice(-4) }])
  expect((await ccr('keys', 'revoke', keys[0].id)).code).toBe(0)
  expect((await apiClient(server, created.out)('/api/v1/projects')).status).toBe(401)
})

test.each([
  [['orgs'], 2],
  [['orgs', 'set-plan', 'nobody', 'PRO'], 1],
  [['orgs', 'set-plan', 'nobody', 'GOLD'], 2],
  [['orgs', 'list', '--yaml'], 2],
  [['keys', 'create', '--name', 'x'], 2],
  [['keys', 'create', '--org', 'nobody', '--name', 'x'], 1],
  [['keys', 'create', '--org', 'nobody', '--name', ''], 2],
  [['keys', 'create', '--org', 'nobody', '--name', 'x', '--expires', 'tomorrow'], 2],
  [['keys', 'create', '--org', 'nobody', '--name', 'x', '--expires', '2020-01-01T00:00:00Z'], 2],
  [['keys', 'revoke'], 2],
  [['keys', 'revoke', 'nothing'], 1],
])('%j is refused with a word about it, and nothing on stdout', async (args, code) => {
  const refused = await ccr(...args)
  expect([refused.code, refused.out]).toEqual([code, ''])
  expect(refused.err).not.toBe('')
})

test.each(['serve', 'worker', 'migrate', 'demo'])('ccr %s does not swallow an argument', async (name) => {
  const refused = await ccr(name, 'extra')
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('takes no arguments')])
})

test.each(['orgs', 'keys', 'serve', 'worker', 'migrate'])(
  'ccr %s --help tells what it takes, and does nothing',
  async (name) => {
    const asked = await ccr(name, '--help')
    expect([asked.code, asked.err]).toEqual([0, ''])
    expect(asked.out).toContain(`ccr ${name}`)
  },
)

test.each([
  ['one that is not there', () => 'postgres://ccr@127.0.0.1:1/ccr', 'nothing listens there'],
  ['one that is not ours', () => databaseOf('postgres'), 'not up to date|does not know us'],
])('%s: the operator is told what to look at, without a stack', async (_, url, what) => {
  vi.stubEnv('DATABASE_URL', url())
  const refused = await ccr('orgs', 'list', '--json')
  vi.stubEnv('DATABASE_URL', server.database.adminUrl)
  expect([refused.code, refused.out]).toEqual([1, ''])
  expect(refused.err).toMatch(new RegExp(what))
  expect(refused.err).not.toMatch(/^\s+at /m)
})

function databaseOf(name: string): string {
  const url = new URL(server.database.adminUrl)
  url.pathname = name
  return url.href
}
