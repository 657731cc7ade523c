import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onThisServer } from '../../web/features/developers/onThisServer.js'
import { apiUser } from '../api/support/organisations.js'
import { addProject, storeCall } from '../support/analysedCall.js'
import { startTestServer, type TestServer } from '../support/server.js'

const SAMPLES = readdirSync('docs/samples').filter((name) => name.endsWith('.sh'))
const PLACEHOLDER = /ccr_live_x+/g
const run = promisify(execFile)
const hasCurl = await run('curl', ['--version']).then(
  () => true,
  () => false,
)

let server: TestServer
let origin: string
let key: string

beforeAll(async () => {
  server = await startTestServer()
  const user = await apiUser(server, 'Sam Ples')
  key = user.key
  const projectId = await addProject(server.services, user.orgId)
  await storeCall(server.services, user.orgId, projectId)
  await server.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = server.app.server.address() as AddressInfo
  origin = `http://127.0.0.1:${port}`
})

afterAll(() => server?.close())

/** As a reader would run it: on this server, with a key of theirs. */
async function sample(name: string): Promise<string> {
  const text = onThisServer(await readFile(`docs/samples/${name}`, 'utf8'), origin)
  expect(text).toContain(origin)
  expect(text).toMatch(PLACEHOLDER)
  return text.replaceAll(PLACEHOLDER, key)
}

test.runIf(hasCurl).each(SAMPLES)('%s does in a shell what it says', async (name) => {
  const env = { ...process.env, NO_PROXY: '127.0.0.1' }
  const { stdout } = await run('sh', ['-c', await sample(name)], { env })
  if (name === 'quota.sh') {
    expect(stdout).toMatch(/^HTTP\/1\.1 200/)
    expect(stdout).toMatch(/^ratelimit-remaining: \d+/im)
  } else expect(JSON.parse(stdout)).toHaveProperty('pagination.total')
})

test.each(SAMPLES)('%s is a request that the API answers', async (name) => {
  const { method, path, headers } = parseCurl(await sample(name))
  const answer = await server.app.inject({ method, url: path, headers })
  expect(answer.statusCode).toBe(200)
  if (method === 'GET') expect(answer.json()).toHaveProperty('pagination.total')
})

function parseCurl(text: string): { method: 'GET' | 'HEAD'; path: string; headers: Record<string, string> } {
  const words = [...text.replaceAll('\\\n', ' ').matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare ?? '',
  )
  const [command, ...rest] = words
  expect(command).toBe('curl')
  const headers: Record<string, string> = {}
  let method: 'GET' | 'HEAD' = 'GET'
  let path = ''
  for (let place = 0; place < rest.length; place += 1) {
    const word = rest[place] ?? ''
    if (word === '--head') method = 'HEAD'
    else if (word === '-H') {
      place += 1
      const [name = '', value = ''] = (rest[place] ?? '').split(': ')
      headers[name.toLowerCase()] = value
    } else path = word.slice(origin.length)
  }
  return { method, path, headers }
}
