import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { freePort } from '../../src/platform/embedded-postgres/freePort.js'
import { createTestDatabase } from '../support/postgres.js'

test.each([
  ['is not there', async () => 'postgres://ccr@127.0.0.1:1/ccr', 'nothing listens there'],
  ['is not ours', emptyDatabase, 'ccr migrate'],
])(
  'a worker whose database %s says so and ends, so that whoever keeps it starts it again',
  {
    timeout: 60_000,
  },
  async (_, url, what) => {
    const env = { DATA_DIR: await directory(), DATABASE_URL: await url(), METRICS_PORT: '' }
    expect(await ends('worker', env)).toEqual({ code: 1, said: expect.stringContaining(what) })
  },
)

test('a server that fails half way through its start says so and ends', { timeout: 60_000 }, async () => {
  const database = await createTestDatabase()
  onTestFinished(() => database.drop())
  const dataDir = await directory()
  await writeFile(join(dataDir, 'uploads'), 'a file')
  const env = {
    DATA_DIR: dataDir,
    DATABASE_URL: database.adminUrl,
    SECRET_KEY: database.secret,
    PORT: String(await freePort()),
  }
  expect(await ends('serve', env)).toEqual({ code: 1, said: expect.stringContaining('uploads') })
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
