import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer as createTcpServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createSecureContext, TLSSocket } from 'node:tls'
import { generate } from 'selfsigned'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { freePort } from '../../src/platform/embedded-postgres/freePort.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'

const PATIENCE = { timeout: 60_000, interval: 200 }
const LONG_MS = 120_000
/** From the first connection to the database on it prints as libraries do. */
const CHATTERBOX = `
import { Socket } from 'node:net'
const { connect } = Socket.prototype
Socket.prototype.connect = function (...to) {
  Socket.prototype.connect = connect
  process.emitWarning('a library warns', { code: 'LIB001' })
  console.warn('a library %s', 'mutters')
  console.error(new Error('a library complains'))
  return connect.apply(this, to)
}
`

let database: TestDatabase
let dir: string
let chatterbox: string

beforeAll(async () => {
  database = await createTestDatabase()
  dir = await mkdtemp(join(tmpdir(), 'ccr-log-'))
  chatterbox = join(dir, 'chatterbox.mjs')
  await writeFile(chatterbox, CHATTERBOX)
})

afterAll(async () => {
  await database?.drop()
  await rm(dir, { recursive: true, force: true })
})

test.each(['serve', 'worker'])(
  'every line that ccr %s prints is JSON: warnings of Node, of the S3 client and of libraries, and misspelt settings',
  { timeout: LONG_MS },
  async (command) => {
    const { said, end } = run(command, {
      ...settings(),
      PORT: String(await freePort()),
      DATABASE_URL: `${database.adminUrl}?sslmode=disable`,
      S3_BUCKET: 'calls',
      S3_ENDPOINT: 'http://127.0.0.1:9',
      S3_ACCESS_KEY_ID: 'a',
      S3_SECRET_ACCESS_KEY: 'b',
      LLM_MODLE: 'small',
      NODE_OPTIONS: `--import ${chatterbox}`,
    })
    const messages = () => said().map((line) => String(JSON.parse(line).msg))
    await vi.waitFor(() => expect(messages()).toContain('a library mutters'), PATIENCE)
    await vi.waitFor(() => expect(messages().join()).toMatch(/listening|working/i), PATIENCE)
    expect(await end()).toBe(0)
    const lines = said().map((line) => JSON.parse(line))
    expect(lines).toContainEqual(
      expect.objectContaining({ level: 40, code: 'LIB001', msg: 'a library warns' }),
    )
    expect(messages().join('\n')).toContain('Error: a library complains')
    expect(messages()).toContain('LLM_MODLE is no setting: did you mean LLM_MODEL?')
  },
)

test('a service that cannot start says why in a line too', { timeout: LONG_MS }, async () => {
  const { said, ended } = run('worker', { ...settings(), MIN_CALL_SECONDS: 'few' })
  expect(await ended).toBe(2)
  expect(said().map((line) => JSON.parse(line).msg)).toEqual([expect.stringContaining('MIN_CALL_SECONDS')])
})

test('at a terminal command a misspelt setting is a plain sentence', { timeout: LONG_MS }, async () => {
  const own = await mkdtemp(join(dir, 'own-'))
  await writeFile(
    join(own, '.env'),
    `DATABASE_URL=${database.adminUrl}\nS3_BUCKT=calls\nFLAVOUR=x\nPGAPPNAME=y\n`,
  )
  const { said, ended } = run('migrate', { SECRET_KEY: database.secret, DATA_DIR: own }, own)
  expect(await ended).toBe(0)
  expect(said()).toContain('S3_BUCKT is no setting: did you mean S3_BUCKET?')
  expect(said()).toContain('FLAVOUR is no setting of CallCenterRate (.env.example lists them all).')
  expect(said().join()).not.toContain('PGAPPNAME')
})

test.each(['migrate', 'backup', 'orgs'])(
  'a certificate that nobody vouches for is told with the way out, by ccr %s',
  { timeout: LONG_MS },
  async (command) => {
    const port = await postgresWithOwnCertificate()
    const url = `postgres://ccr:hunter2@127.0.0.1:${port}/calls?sslmode=verify-full`
    const args = { migrate: [], backup: [join(dir, 'x.tar')], orgs: ['list'] }[command] ?? []
    const { said, ended } = run([command, ...args], { ...settings(), DATABASE_URL: url })
    expect(await ended).toBe(1)
    expect(said().join('\n')).toContain('sslrootcert=/path/to/ca.pem')
    expect(said().join('\n')).toContain('sslmode=no-verify')
    expect(said().join('\n')).not.toMatch(/hunter2|\n {4}at /)
  },
)

test('the file that should vouch is missed by name', { timeout: LONG_MS }, async () => {
  const DATABASE_URL = 'postgres://ccr@127.0.0.1:1/calls?sslmode=verify-full&sslrootcert=/no/ca.pem'
  const { said, ended } = run('migrate', { ...settings(), DATABASE_URL })
  expect(await ended).toBe(2)
  expect(said().join('\n')).toContain('sslrootcert=/no/ca.pem, which cannot be read')
})

const settings = () => ({ SECRET_KEY: database.secret, DATA_DIR: join(dir, 'data') })

/** Answers the request for TLS, as PostgreSQL does, with a certificate that it made itself. */
async function postgresWithOwnCertificate(): Promise<number> {
  const made = await generate([{ name: 'commonName', value: '127.0.0.1' }])
  const secureContext = createSecureContext({ key: made.private, cert: made.cert })
  const server = createTcpServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => {
      socket.write('S')
      new TLSSocket(socket, { isServer: true, secureContext }).on('error', () => {})
    })
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const address = server.address()
  return address !== null && typeof address === 'object' ? address.port : 0
}

function run(command: string | string[], env: Record<string, string>, cwd = dir) {
  const child: ChildProcess = spawn(process.execPath, [resolve('bin/ccr.js'), ...[command].flat()], {
    cwd,
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  const ended = once(child, 'close').then(([code]) => code)
  return {
    said: () => output.split('\n').slice(0, -1),
    ended,
    end() {
      child.kill('SIGTERM')
      return ended
    },
  }
}
