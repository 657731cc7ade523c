import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { chooseModels } from '../../edith/speech/models/chooseModels.js'
import { run } from './models.js'

const ROLES = ['encoder', 'decoder', 'tokens']

test('an own model added again with other files replaces the first when they are all there', async () => {
  const missing = new Set(['/tokens.second'])
  const url = await serve(missing)
  const modelsDir = await mkdtemp(join(tmpdir(), 'ccr-models-'))
  onTestFinished(() => rm(modelsDir, { recursive: true }))
  vi.stubEnv('MODELS_DIR', modelsDir)
  for (const method of ['log', 'error'] as const) vi.spyOn(console, method).mockReturnValue()
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  onTestFinished(() => {
    vi.unstubAllEnvs()
    vi.restoreAllMocks()
  })

  expect(await add(url, 'first')).toBe(0)
  expect(await add(url, 'second')).toBe(1)
  expect(await contents(modelsDir)).toEqual(ROLES.map((role) => `/${role}.first`))
  missing.clear()
  expect(await add(url, 'second')).toBe(0)
  expect(await contents(modelsDir)).toEqual(ROLES.map((role) => `/${role}.second`))
  expect(await readdir(join(modelsDir, 'mine'))).toHaveLength(ROLES.length)

  expect(await run(['remove', 'mine'])).toBe(0)
  expect(await chooseModels('fr', modelsDir, modelsDir)).toMatchObject({ kind: 'missing' })
  expect(await run(['remove', 'mine'])).toBe(1)
  expect(await run(['remove', 'nothing-of-that-name'])).toBe(1)
  expect(await run(['remove'])).toBe(2)
})

/** Every file's content is its path. */
async function serve(missing: ReadonlySet<string>): Promise<string> {
  const server = createServer(({ url = '' }, response) =>
    response.writeHead(missing.has(url) ? 404 : 200).end(url),
  )
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function add(url: string, version: string): Promise<number> {
  const files = ROLES.flatMap((role) => {
    const path = `/${role}.${version}`
    const sha256 = createHash('sha256').update(path).digest('hex')
    return ['--file', `${role}=${url}${path}`, '--sha256', `${role}=${sha256}`]
  })
  return run(['add', 'mine', '--family', 'whisper', '--languages', 'fr', ...files])
}

async function contents(modelsDir: string): Promise<string[]> {
  const chosen = await chooseModels('fr', modelsDir, modelsDir)
  if (chosen.kind !== 'chosen') throw new Error(chosen.message)
  return Promise.all(Object.values(chosen.model.files).map((path) => readFile(path, 'utf8')))
}
