import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { expect, vi } from 'vitest'
import { AppAudio } from '../../src/contract/app/audios.js'
import { Me } from '../../src/contract/app/me.js'
import { Project } from '../../src/contract/app/projects.js'
import { MIGRATIONS_DIR } from '../../src/main/paths.js'
import { migrate } from '../../src/platform/db/migrate.js'
import { freePort } from '../../src/platform/embedded-postgres/freePort.js'
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres/startEmbeddedPostgres.js'
import { PASSWORD, type SignedUp } from '../support/server.js'

const secret = 'a secret of this test, long enough'
const patience = { timeout: 60_000, interval: 100 }

export interface Process {
  child: ChildProcess
  output(): string
}

export type Installation = Awaited<ReturnType<typeof openInstallation>>

/** A PostgreSQL of its own, and `ccr serve` and `ccr worker` as processes of their own. */
export async function openInstallation(env: Record<string, string> = {}, { isQuick = false } = {}) {
  const dir = await mkdtemp(join(tmpdir(), 'ccr-outage-'))
  await chmod(dir, 0o755)
  const dataDir = join(dir, 'data')
  let postgres = await startEmbeddedPostgres({ dataDir: join(dir, 'postgres'), durable: false })
  const log = pino({ level: 'silent' })
  await migrate({ adminUrl: postgres.url, secret, migrationsDir: MIGRATIONS_DIR, log })
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const started: Process[] = []

  const ask = (path: string, cookie = '', body?: object) =>
    fetch(`${url}${path}`, {
      headers: { cookie, origin: url, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    })
  const json = async (answer: Response): Promise<unknown> => {
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${answer.status}: ${text}\n${started[0]?.output()}`)
    return JSON.parse(text)
  }

  return {
    url,
    dataDir,
    ask,
    /** The worker's clock may run ten times as fast. */
    start(name: 'serve' | 'worker'): Process {
      const preloads = [
        './test/support/typescript.js',
        ...(isQuick && name === 'worker' ? ['./test/outage/quickMinutes.js'] : []),
      ]
      const child = spawn(
        process.execPath,
        [...preloads.flatMap((file) => ['--import', file]), 'test/outage/command.ts', name],
        {
          env: {
            PATH: process.env.PATH,
            DATABASE_URL: postgres.url,
            SECRET_KEY: secret,
            DATA_DIR: dataDir,
            PORT: String(port),
            ...env,
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
    },
    stopPostgres: () => postgres.stop(),
    async startPostgres(): Promise<void> {
      const { port: preferredPort } = postgres
      postgres = await startEmbeddedPostgres({
        dataDir: join(dir, 'postgres'),
        durable: false,
        preferredPort,
      })
      expect(postgres.port).toBe(preferredPort)
    },
    async signUp(): Promise<SignedUp> {
      const person = { name: 'Olga', email: 'olga@example.test', password: PASSWORD }
      const answer = await ask('/app/api/auth/sign-up/email', '', person)
      await json(answer.clone())
      const cookie = answer.headers
        .getSetCookie()
        .map((each) => each.split(';')[0])
        .join('; ')
      const me = Me.parse(await json(await ask('/app/api/me', cookie)))
      return { email: person.email, cookie, userId: me.user.id, orgId: me.organisation.id }
    },
    createProject: async ({ cookie }: SignedUp) =>
      Project.parse(await json(await ask('/app/api/projects', cookie, { name: 'Support', language: 'en' }))),
    /** What became of a recording, once it is decided. */
    async settled({ cookie }: SignedUp, id: string): Promise<AppAudio> {
      const find = async () => AppAudio.parse(await json(await ask(`/app/api/audios/${id}`, cookie)))
      await vi.waitFor(async () => expect(['DONE', 'FAILED']).toContain((await find()).status), {
        ...patience,
        timeout: 180_000,
      })
      return find()
    },
    async close(): Promise<void> {
      for (const { child } of started) {
        if (child.exitCode !== null || child.signalCode !== null) continue
        child.kill('SIGKILL')
        await once(child, 'exit')
      }
      await postgres.stop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

export const count = ({ output }: Process, words: string) => output().split(words).length - 1
export const says = (process: Process, words: string, times: number) =>
  vi.waitFor(() => expect([words, count(process, words)]).toEqual([words, times]), patience)
