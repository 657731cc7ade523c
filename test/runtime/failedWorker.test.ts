import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
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
    const dataDir = await mkdtemp(join(tmpdir(), 'ccr-worker-'))
    onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
    const env = {
      PATH: process.env.PATH ?? '',
      DATA_DIR: dataDir,
      DATABASE_URL: await url(),
      METRICS_PORT: '',
    }
    const worker = spawn(process.execPath, ['bin/ccr.js', 'worker'], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    onTestFinished(() => void worker.kill('SIGKILL'))
    let said = ''
    worker.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    const [code] = await once(worker, 'close')
    expect(code).toBe(1)
    expect(said).toContain(what)
  },
)

async function emptyDatabase(): Promise<string> {
  const database = await createTestDatabase()
  onTestFinished(() => database.drop())
  const url = new URL(database.adminUrl)
  url.pathname = 'postgres'
  return url.href
}
