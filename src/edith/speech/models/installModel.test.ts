import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addToOwnCatalogue } from './addToOwnCatalogue.js'
import { builtinCatalogue, CataloguedModel } from './catalogue.js'
import { chooseModels } from './chooseModels.js'
import { isInstalled } from './installedModels.js'
import { installModel } from './installModel.js'
import { parseModelOptions } from './parseModelOptions.js'
import { readCatalogue } from './readCatalogue.js'

const content = randomBytes(300_000)
const sha256 = createHash('sha256').update(content).digest('hex')

type Answer = (request: IncomingMessage, response: ServerResponse) => void
let server: Server
let base: string
let answer: Answer
let ranges: (string | undefined)[]
let modelsDir: string

beforeEach(async () => {
  modelsDir = mkdtempSync(join(tmpdir(), 'ccr-models-'))
  answer = whole
  ranges = []
  server = createServer((request, response) => {
    ranges.push(request.headers.range)
    answer(request, response)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  base = `http://127.0.0.1:${port}`
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
  rmSync(modelsDir, { recursive: true, force: true })
})

const model = (sum = sha256): CataloguedModel => ({
  kind: 'RECOGNITION',
  name: 'small-fr',
  family: 'whisper',
  languages: ['fr'],
  licence: 'MIT',
  files: {
    encoder: { url: `${base}/encoder.onnx`, sha256: sum },
    decoder: { url: `${base}/decoder.onnx?download=true`, sha256: sum },
    tokens: { url: `${base}/tokens.txt`, sha256: sum },
  },
})

describe('installing', () => {
  test('downloads, checks, and makes the model available for its language', async () => {
    await addToOwnCatalogue(modelsDir, model())
    expect(await chooseModels('fr-CA', modelsDir, modelsDir)).toMatchObject({
      kind: 'missing',
      message: expect.stringContaining('ccr models add small-fr'),
    })
    const seen: number[] = []
    expect(await installModel(modelsDir, model(), { onDownloaded: ({ bytes }) => seen.push(bytes) })).toEqual(
      {
        kind: 'installed',
      },
    )
    expect(seen[seen.length - 1]).toBe(content.length)

    const chosen = await chooseModels('fr-CA', modelsDir, modelsDir)
    if (chosen.kind !== 'chosen') throw new Error(chosen.message)
    expect(chosen.model).toMatchObject({ name: 'small-fr', family: 'whisper', language: 'fr' })
    for (const path of Object.values(chosen.model.files))
      expect(readFileSync(path).equals(content)).toBe(true)
    expect(await installModel(modelsDir, model())).toEqual({ kind: 'already-installed' })
    expect(ranges).toHaveLength(3)
  })

  test('tries again when a connection breaks', async () => {
    let broken = 0
    answer = (request, response) => {
      if (broken++ > 0) return whole(request, response)
      response.writeHead(200, { 'content-length': content.length })
      response.write(content.subarray(0, 100_000), () => response.destroy())
    }
    expect(await installModel(modelsDir, model())).toEqual({ kind: 'installed' })
    expect(ranges).toHaveLength(4)
  })

  test('goes on where an earlier run ended', async () => {
    mkdirSync(join(modelsDir, '.small-fr.partial'))
    writeFileSync(join(modelsDir, '.small-fr.partial', 'encoder-encoder.onnx'), content.subarray(0, 100_000))
    expect(await installModel(modelsDir, model())).toEqual({ kind: 'installed' })
    expect(ranges[0]).toBe('bytes=100000-')
  })

  test('starts over with a server that cannot resume', async () => {
    mkdirSync(join(modelsDir, '.small-fr.partial'))
    writeFileSync(
      join(modelsDir, '.small-fr.partial', 'encoder-encoder.onnx'),
      'the beginning of something else',
    )
    answer = (_request, response) => response.end(content)
    expect(await installModel(modelsDir, model())).toEqual({ kind: 'installed' })
  })

  test('keeps what came before an interruption for the next try', async () => {
    answer = (request, response) =>
      request.url === '/encoder.onnx' ? whole(request, response) : response.writeHead(503).end()
    expect(await installModel(modelsDir, model())).toMatchObject({
      kind: 'failed',
      reason: 'UNREACHABLE',
      message: expect.stringContaining('503'),
    })
    expect(await isInstalled(modelsDir, model())).toBe(false)
    ranges = []
    answer = whole
    expect(await installModel(modelsDir, model())).toEqual({ kind: 'installed' })
    expect(ranges).toHaveLength(2)
  })

  test('a file with another content is never installed, and not kept either', async () => {
    const outcome = await installModel(modelsDir, model('0'.repeat(64)))
    expect(outcome).toMatchObject({
      kind: 'failed',
      reason: 'OTHER_CONTENT',
      message: expect.stringContaining(sha256),
    })
    expect(await isInstalled(modelsDir, model())).toBe(false)
    expect(readdirSync(join(modelsDir, '.small-fr.partial'))).toEqual([])
  })

  test('a model lacking a file is not installed, and installing completes it', async () => {
    await installModel(modelsDir, model())
    rmSync(join(modelsDir, 'small-fr', 'tokens-tokens.txt'))
    expect(await isInstalled(modelsDir, model())).toBe(false)
    expect(await installModel(modelsDir, model())).toEqual({ kind: 'installed' })
    expect(await isInstalled(modelsDir, model())).toBe(true)
  })

  test('other files of the same names replace what is there', async () => {
    await installModel(modelsDir, model())
    const other = Buffer.from('another model')
    answer = (_request, response) => response.end(other)
    const sum = createHash('sha256').update(other).digest('hex')
    expect(await installModel(modelsDir, model(sum))).toEqual({ kind: 'installed' })
    const path = join(modelsDir, 'small-fr', 'encoder-encoder.onnx')
    expect(readFileSync(path).equals(other)).toBe(true)
    expect(readdirSync(modelsDir)).toEqual(['small-fr'])
  })

  test('a server that cannot be reached is named', async () => {
    const unreachable = model()
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
    const outcome = await installModel(modelsDir, unreachable)
    expect(outcome).toMatchObject({ kind: 'failed', message: expect.stringContaining(base) })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  })
})

describe('the catalogue', () => {
  test('ours is valid: pinned revisions, full checksums, unique names', () => {
    for (const entry of builtinCatalogue) {
      expect(CataloguedModel.safeParse(entry).error).toBeUndefined()
      for (const file of Object.values(entry.files)) expect(file?.url).toMatch(/\/resolve\/[0-9a-f]{40}\//)
    }
    expect(new Set(builtinCatalogue.map(({ name }) => name)).size).toBe(builtinCatalogue.length)
  })

  test("the operator's entry replaces ours of the same name", async () => {
    await addToOwnCatalogue(modelsDir, { ...model(), name: 'whisper-small' })
    const found = (await readCatalogue(modelsDir)).filter(({ name }) => name === 'whisper-small')
    expect(found).toHaveLength(1)
    expect(found[0]?.files).toEqual(model().files)
  })

  test('a models.json that is wrong is named with what is wrong in it', async () => {
    writeFileSync(join(modelsDir, 'models.json'), '{')
    await expect(readCatalogue(modelsDir)).rejects.toThrow(/models\.json is not JSON/)
    writeFileSync(
      join(modelsDir, 'models.json'),
      JSON.stringify({ models: [{ ...model(), name: '../evil' }] }),
    )
    await expect(readCatalogue(modelsDir)).rejects.toThrow(/takes lower-case letters/)
  })

  test('English is there without any of it, and an installed model is preferred', async () => {
    const english = await chooseModels('en-GB', modelsDir, modelsDir)
    if (english.kind !== 'chosen') throw new Error(english.message)
    expect(english.model.name).toBe('moonshine-tiny-en')
    for (const path of Object.values(english.model.files)) expect(existsSync(path)).toBe(true)

    const better: CataloguedModel = { ...model(), name: 'better-en', ...{ languages: ['en'] } }
    await addToOwnCatalogue(modelsDir, better)
    await installModel(modelsDir, better)
    expect(await chooseModels('en', modelsDir, modelsDir)).toMatchObject({ model: { name: 'better-en' } })
  })

  test('options on the command line make an entry, or say what is missing', () => {
    const options = {
      family: 'whisper',
      languages: 'fr,nl',
      file: ['encoder', 'decoder', 'tokens'].map((role) => `${role}=https://example.org/${role}?a=b`),
      sha256: ['encoder', 'decoder', 'tokens'].map((role) => `${role}=${sha256.toUpperCase()}`),
    }
    expect(parseModelOptions('mine', options)).toMatchObject({
      kind: 'model',
      model: {
        languages: ['fr', 'nl'],
        files: { encoder: { url: 'https://example.org/encoder?a=b', sha256 } },
      },
    })
    for (const wrong of [
      { ...options, sha256: [] },
      { ...options, family: 'gpt' },
      { ...options, family: 'nemo-transducer' },
      { ...options, file: ['weights=https://example.org/e.onnx'] },
      { ...options, languages: undefined },
    ]) {
      expect(parseModelOptions('mine', wrong).kind).toBe('wrong')
    }
  })
})

function whole(request: IncomingMessage, response: ServerResponse): void {
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0)
  if (from >= content.length) return void response.writeHead(416).end()
  const rest = content.subarray(from)
  response.writeHead(from > 0 ? 206 : 200, { 'content-length': rest.length }).end(rest)
}
