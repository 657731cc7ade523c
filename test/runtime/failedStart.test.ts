import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { freePort } from '../../src/platform/embedded-postgres/freePort.js'
import { createTestDatabase } from '../support/postgres.js'

test('a worker whose database is not ours says so and ends, so that whoever keeps it starts it again', {
  timeout: 60_000,
}, async () => {
  const env = { DATA_DIR: await directory(), DATABASE_URL: await emptyDatabase(), METRICS_PORT: '' }
  expect(await ends('worker', env)).toEqual({ code: 1, said: expect.stringContaining('ccr migrate') })
})

test('a server that fails half way through its start says so and ends', { timeout: 60_000 }, async () => {
  const database = await createTestDatabase()
  onTestFinished(() => database.drop())
  const blocker = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void blocker.close())
  await once(blocker, 'listening')
  const address = blocker.address()
  const taken = address !== null && typeof address === 'object' ? address.port : 0
  const env = {
    DATA_DIR: await directory(),
    METRICS_PORT: String(taken),
    DATABASE_URL: database.adminUrl,
    SECRET_KEY: database.secret,
    PORT: String(await freePort()),
  }
  expect(await ends('serve', env)).toEqual({
    code: 1,
    said: expect.stringContaining(`Port ${taken} is taken`),
  })
})

async function directory(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'ccr-start-'))
  onTestFinished(() => rm(made, { recursive: true, force: true }))
  return made
}

async function ends(command: string, env: Record<string, string>) {
  const started = spawn(process.execPath, ['bin/ccr.js', command], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  onTestFinished(() => void started.kill('SIGKILL'))
  let said = ''
  started.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const [code] = await once(started, 'close')
  return { code, said }
}

async function emptyDatabase(): Promise<string> {
  const database = await createTestDatabase()
  onTestFinished(() => database.drop())
  const url = new URL(database.adminUrl)
  url.pathname = 'postgres'
  return url.href
}
