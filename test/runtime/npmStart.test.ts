import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect, onTestFinished, test, vi } from 'vitest'
import { findEmbeddedPostgres } from '../../src/platform/embedded-postgres/findEmbeddedPostgres.js'
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres/startEmbeddedPostgres.js'
import { alive, NPM_START, processesBelow, startProduct } from '../support/product.js'

const LONG_MS = 240_000
const PATIENCE = { timeout: 60_000, interval: 100 }

async function directory(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'ccr-npm-'))
  await chmod(dir, 0o755)
  onTestFinished(() => rm(dir, { recursive: true, force: true }))
  return dir
}

async function npmStart(dataDir: string, args: string[]) {
  const product = await startProduct(dataDir, {}, args, NPM_START)
  const tree = [...new Set([...(await processesBelow(product.process.pid)), ...product.pids])]
  onTestFinished(() => {
    for (const pid of alive(tree)) process.kill(pid, 'SIGKILL')
  })
  expect(product.pids).toHaveLength(3)
  return { npm: product.process, tree }
}

async function statuses(url: string): Promise<string[]> {
  const client = new pg.Client({
    connectionString: Object.assign(new URL(url), { pathname: '/callcenterrate' }).href,
  })
  await client.connect()
  try {
    return (await client.query('select status from audio')).rows.map(({ status }) => status)
  } finally {
    await client.end()
  }
}

test('SIGTERM to npm in the middle of an analysis ends every process, and the call waits again', {
  timeout: LONG_MS,
}, async () => {
  const dataDir = await directory()
  const { npm, tree } = await npmStart(dataDir, [])
  const place = join(dataDir, 'postgres')
  const url = (await findEmbeddedPostgres(place)) ?? ''
  await vi.waitFor(async () => expect(await statuses(url)).toContain('PROCESSING'), PATIENCE)

  const whole = [...new Set([...tree, ...(await processesBelow(npm.pid))])]
  const ended = once(npm, 'exit')
  npm.kill('SIGTERM')
  await ended
  await vi.waitFor(() => expect(alive(whole)).toEqual([]), PATIENCE)

  const postgres = await startEmbeddedPostgres({ dataDir: place })
  onTestFinished(() => postgres.stop())
  const after = await statuses(postgres.url)
  await postgres.stop()
  expect(after).toContain('PENDING')
  expect(after).not.toContain('PROCESSING')
})

// npm dies of it without a word to its child, as of SIGKILL.
test('SIGHUP to npm ends every process', { timeout: LONG_MS }, async () => {
  const { npm, tree } = await npmStart(await directory(), ['--no-demo'])
  npm.kill('SIGHUP')
  await vi.waitFor(() => expect(alive(tree)).toEqual([]), PATIENCE)
})
