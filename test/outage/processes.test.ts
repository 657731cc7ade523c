import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { AppAudio } from '../../src/contract/app/audios.js'
import { Me } from '../../src/contract/app/me.js'
import { Project } from '../../src/contract/app/projects.js'
import { MIGRATIONS_DIR } from '../../src/main/paths.js'
import { migrate } from '../../src/platform/db/migrate.js'
import { freePort } from '../../src/platform/embedded-postgres/freePort.js'
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../src/platform/embedded-postgres/startEmbeddedPostgres.js'
import { upload } from '../pipeline/callCentre.js'
import { PASSWORD, type SignedUp } from '../support/server.js'
import { wavHeader } from '../support/writeWav.js'

const secret = 'a secret of this test, long enough'
const patience = { timeout: 60_000, interval: 100 }
let dir: string
let postgres: EmbeddedPostgres
let port: number
const started: Process[] = []

interface Process {
  child: ChildProcess
  output(): string
}

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'ccr-outage-'))
  await chmod(dir, 0o755)
  postgres = await startEmbeddedPostgres({ dataDir: join(dir, 'postgres'), durable: false })
  const log = pino({ level: 'silent' })
  await migrate({ adminUrl: postgres.url, secret, migrationsDir: MIGRATIONS_DIR, log })
  port = await freePort()
})
afterAll(async () => {
  for (const { child } of started) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  await postgres?.stop()
  await rm(dir, { recursive: true, force: true })
})

function start(name: 'serve' | 'worker'): Process {
  const preloads = [
    './test/support/typescript.js',
    ...(name === 'worker' ? ['./test/outage/quickMinutes.js'] : []),
  ]
  const child = spawn(
    process.execPath,
    [...preloads.flatMap((file) => ['--import', file]), 'test/outage/command.ts', name],
    {
      env: {
        PATH: process.env.PATH,
        DATABASE_URL: postgres.url,
        SECRET_KEY: secret,
        DATA_DIR: join(dir, 'data'),
        PORT: String(port),
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  )
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk
    })
  const running = { child, output: () => output }
  started.push(running)
  return running
}

const count = ({ output }: Process, words: string) => output().split(words).length - 1
const says = (process: Process, words: string, times: number) =>
  vi.waitFor(() => expect([words, count(process, words)]).toEqual([words, times]), patience)

async function startPostgres(): Promise<void> {
  const { port: preferredPort } = postgres
  postgres = await startEmbeddedPostgres({ dataDir: join(dir, 'postgres'), durable: false, preferredPort })
  expect(postgres.port).toBe(preferredPort)
}

const ask = (path: string, cookie: string, body?: object) =>
  fetch(`http://127.0.0.1:${port}${path}`, {
    headers: {
      cookie,
      origin: `http://127.0.0.1:${port}`,
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  })

async function json(answer: Response): Promise<unknown> {
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${answer.status}: ${text}\n${started[0]?.output()}`)
  return JSON.parse(text)
}

async function signUp(): Promise<SignedUp> {
  const person = { name: 'Olga', email: 'olga@example.test', password: PASSWORD }
  const answer = await ask('/app/api/auth/sign-up/email', '', person)
  await json(answer.clone())
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const me = Me.parse(await json(await ask('/app/api/me', cookie)))
  return { email: person.email, cookie, userId: me.user.id, orgId: me.organisation.id }
}

async function isTaken(who: SignedUp, projectId: string): Promise<void> {
  const silence = Buffer.concat([wavHeader(1, 64_000), Buffer.alloc(64_000)])
  const url = `http://127.0.0.1:${port}`
  const id = await upload({ url }, who, projectId, { name: 'silence.wav', bytes: silence })
  const status = async () => AppAudio.parse(await json(await ask(`/app/api/audios/${id}`, who.cookie))).status
  await vi.waitFor(async () => expect(['DONE', 'FAILED']).toContain(await status()), patience)
}

test('server and worker wait for the database at their start, outlive its absence over a tick of the clock, and say so once', {
  timeout: 240_000,
}, async () => {
  await postgres.stop()
  const [serve, worker] = [start('serve'), start('worker')]
  for (const process of [serve, worker]) await says(process, 'the database is away', 1)
  await startPostgres()
  for (const process of [serve, worker]) await says(process, 'the database is back', 1)
  await Promise.all([serve, worker].map(({ child }) => once(child, 'message')))

  const who = await signUp()
  const project = Project.parse(
    await json(await ask('/app/api/projects', who.cookie, { name: 'Support', language: 'en' })),
  )
  await isTaken(who, project.id)

  await postgres.stop()
  for (const process of [serve, worker]) await says(process, 'the database is away', 2)
  expect((await ask('/app/api/me', who.cookie)).status).toBe(503)
  // More than a minute of the worker's: its clock has ticked.
  await new Promise((resolve) => setTimeout(resolve, 7_000))
  await startPostgres()
  for (const process of [serve, worker]) await says(process, 'the database is back', 2)
  expect((await ask('/app/api/me', who.cookie)).status).toBe(200)
  await isTaken(who, project.id)

  for (const process of [serve, worker]) {
    expect(count(process, 'the database is away')).toBe(2)
    expect(process.output()).not.toMatch(/"level":(50|60)|ECONNREFUSED(?!.*the database is away)/)
    process.child.kill('SIGUSR2')
    await says(process, 'foreign handlers: 0', 1)
  }
})
