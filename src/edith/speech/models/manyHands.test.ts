import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { FILE_BYTES, modelHostOfTest } from '../../../../test/support/modelHost.js'
import { addToOwnCatalogue } from './addToOwnCatalogue.js'
import { chooseModels } from './chooseModels.js'
import { describeModels } from './describeModels.js'
import { installModel } from './installModel.js'
import { holdModel } from './modelLock.js'
import { removeModel, removePartial } from './removeModel.js'

let modelsDir: string
beforeEach(() => {
  modelsDir = mkdtempSync(join(tmpdir(), 'ccr-models-'))
  onTestFinished(() => rmSync(modelsDir, { recursive: true, force: true }))
})
const staged = (role: string) => join(modelsDir, '.mine.partial', `${role}-${role}`)

test('of two that add a model at the same time one downloads it, and each file is asked for once', async () => {
  const host = await modelHostOfTest()
  const { sent } = host.stallAfter(1000)
  const stop = new AbortController()
  const first = installModel(modelsDir, host.model('mine'), { signal: stop.signal })
  await sent
  expect(await installModel(modelsDir, host.model('mine'))).toEqual({ kind: 'busy' })
  expect(await removeModel(modelsDir, host.model('mine'))).toBe('busy')
  expect(host.asked).toEqual(['encoder'])
  stop.abort()
  expect(await first).toEqual({ kind: 'stopped' })

  host.answerWith(host.answerWhole)
  const both = [installModel(modelsDir, host.model('mine')), installModel(modelsDir, host.model('other'))]
  expect(await Promise.all(both)).toEqual([{ kind: 'installed' }, { kind: 'installed' }])
})

test('what is stopped keeps what came, and the next goes on from there', async () => {
  const host = await modelHostOfTest()
  host.answerWith((request, response) => {
    if (request.url === '/encoder') host.answerWhole(request, response)
  })
  const stop = new AbortController()
  const done: number[] = []
  const outcome = installModel(modelsDir, host.model('mine', { bytes: FILE_BYTES }), {
    signal: stop.signal,
    onDownloaded: ({ model }) => {
      done.push(model.bytes)
      expect(model.totalBytes).toBe(3 * FILE_BYTES)
      if (model.bytes === FILE_BYTES) setImmediate(() => stop.abort())
    },
  })
  expect(await outcome).toEqual({ kind: 'stopped' })
  expect(done.at(-1)).toBe(FILE_BYTES)
  host.answerWith(host.answerWhole)
  host.asked.length = 0
  expect(await installModel(modelsDir, host.model('mine'))).toEqual({ kind: 'installed' })
  expect(host.asked).toEqual(['decoder', 'tokens'])
})

test('a lock of a process that died holds nobody up; one that is alive keeps it', async () => {
  const host = await modelHostOfTest()
  const lock = join(modelsDir, '.mine.lock')
  writeFileSync(lock, 'somebody')
  expect(await installModel(modelsDir, host.model('mine'))).toEqual({ kind: 'busy' })
  const longAgo = new Date(Date.now() - 60_000)
  utimesSync(lock, longAgo, longAgo)
  expect(await installModel(modelsDir, host.model('mine'))).toEqual({ kind: 'installed' })
  expect(existsSync(lock)).toBe(false)
})

test('whoever stood still so long that another took over gives up, and leaves what is the other’s', async () => {
  const mine = await holdModel(modelsDir, 'mine')
  if (!mine) throw new Error('nobody else holds it')
  const lock = join(modelsDir, '.mine.lock')
  writeFileSync(lock, 'another')
  await new Promise<void>((lost) => mine.lost.addEventListener('abort', () => lost()))
  await mine.release()
  expect(existsSync(lock)).toBe(true)
})

test('of many that find a dead lock one gets it', async () => {
  const lock = join(modelsDir, '.mine.lock')
  writeFileSync(lock, 'somebody')
  const longAgo = new Date(Date.now() - 60_000)
  utimesSync(lock, longAgo, longAgo)
  const held = await Promise.all(Array.from({ length: 8 }, () => holdModel(modelsDir, 'mine')))
  expect(held.filter((one) => one)).toHaveLength(1)
  await Promise.all(held.map((one) => one?.release()))
  expect(readdirSync(modelsDir)).toEqual([])
})

test('nothing is fetched where there is no room for it', async () => {
  const host = await modelHostOfTest()
  const tooLarge = host.model('mine', { bytes: 2 ** 52 })
  const full = { kind: 'failed', reason: 'DISK_FULL', message: expect.stringContaining('no room') }
  expect(await installModel(modelsDir, tooLarge)).toMatchObject(full)
  expect(await installModel(modelsDir, host.model('mine'), { keepFreeBytes: 2 ** 52 })).toMatchObject(full)
  expect(host.asked).toEqual([])
})

test('where nothing may be written that is told', async () => {
  const host = await modelHostOfTest()
  // Not even the superuser makes a directory there.
  const isMighty = process.getuid?.() === 0
  const nowhere = isMighty ? '/sys/ccr-models' : '/ccr-models'
  expect(await installModel(nowhere, host.model('mine'))).toMatchObject({
    kind: 'failed',
    reason: 'NOT_WRITABLE',
    message: expect.stringContaining(nowhere),
  })
  expect(await removeModel(nowhere, host.model('mine'))).toBe('not-writable')
})

test('a removed model is gone for the next recording, and what is open of it stays readable', async () => {
  const host = await modelHostOfTest()
  const model = host.model('mine')
  await addToOwnCatalogue(modelsDir, model)
  expect(await removeModel(modelsDir, model)).toBe('not-there')
  await installModel(modelsDir, model)
  expect(await removeModel(modelsDir, model)).toBe('removed')
  expect(await chooseModels('fr', modelsDir, modelsDir)).toMatchObject({ kind: 'missing' })
  expect(readdirSync(modelsDir).filter((name) => name !== 'models.json' && !/tokens/.test(name))).toEqual([])
})

test('what an interrupted download left is removed on request', async () => {
  const host = await modelHostOfTest()
  host.answerWith((_request, response) => response.writeHead(503).end())
  await installModel(modelsDir, host.model('mine'))
  writeFileSync(staged('encoder'), 'half')
  expect(await removePartial(modelsDir, host.model('mine'))).toBe('removed')
  expect(existsSync(staged('encoder'))).toBe(false)
})

test('sizes are known without a network: published before, as they lie on disk after', async () => {
  const host = await modelHostOfTest()
  const model = host.model('mine', { bytes: 1_000_000 })
  await addToOwnCatalogue(modelsDir, model)
  const described = async (name: string) =>
    (await describeModels(modelsDir, modelsDir)).models.find((each) => each.name === name)
  expect(await described('mine')).toMatchObject({ origin: 'OWN', isInstalled: false, bytes: 3_000_000 })
  await installModel(modelsDir, model)
  expect(await described('mine')).toMatchObject({ isInstalled: true, bytes: 3 * FILE_BYTES })
  expect(await described('moonshine-tiny-en')).toMatchObject({ origin: 'BUILT_IN', isInstalled: true })
  for (const name of ['parakeet-v3', 'whisper-small', 'speakers'])
    expect(await described(name), name).toMatchObject({
      origin: 'CATALOGUE',
      bytes: expect.any(Number),
      memoryBytes: expect.any(Number),
    })
  expect((await described('speakers'))?.bytes).toBe(34_000_000)
  expect(statSync(join(modelsDir, 'mine')).isDirectory()).toBe(true)
})
