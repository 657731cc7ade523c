import '../../../test/support/typescriptChildren.js'
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { defaultScorecard } from '../../scorecards/defaultScorecard.js'
import { dot } from '../understand/dot.js'
import { type Embedder, startEmbedder, type Vector } from './embedder.js'
import { judge } from './judge.js'

const SAID = Array.from({ length: 20 }, (_, i) => `The parcel number ${i} did not arrive.`)
const PHRASES = ['Thank you for calling.', 'How can I help you?', 'Have a nice day.']

let dir: string
let embedder: Embedder
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'ccr-vectors-'))
  embedder = startEmbedder()
})
afterAll(async () => {
  await embedder.close()
  rmSync(dir, { recursive: true, force: true })
})

const bytes = (vectors: Vector[]) =>
  vectors.map((vector) => Buffer.from(Float32Array.from(vector).buffer).toString('hex')).join('\n')

test('what means the same lies near, and an empty list is no work', async () => {
  const [hot, warm, other] = await embedder.embed([
    'It is hot today.',
    'The weather is warm.',
    'Pay the bill.',
  ])
  if (!hot || !warm || !other) throw new Error('not embedded')
  expect(dot(hot, hot)).toBeCloseTo(1)
  expect(dot(hot, warm)).toBeGreaterThan(dot(hot, other))
  expect(await embedder.embed([])).toEqual([])
})

test('another process encodes, and nothing of its library is loaded or listens here', async () => {
  const before = [process.listeners('uncaughtException'), process.listeners('unhandledRejection')]
  await embedder.embed(SAID)
  expect(embedder.pid()).toEqual(expect.any(Number))
  expect(embedder.pid()).not.toBe(process.pid)
  expect([process.listeners('uncaughtException'), process.listeners('unhandledRejection')]).toEqual(before)
  const loaded = Object.keys(createRequire(import.meta.url).cache)
  expect(loaded.filter((path) => path.includes('@energetic-ai'))).toEqual([])
})

test('a text has the same vector byte for byte, whatever it is encoded with, beside what and after what', async () => {
  const other = ['No.', 'It broke.', ...PHRASES, `${SAID.join(' ')} And that was all there is to it.`]
  const [together, among] = await Promise.all([embedder.embed(SAID), embedder.embed([...other, ...SAID])])
  expect(bytes(among.slice(other.length))).toEqual(bytes(together))
  for (const [i, text] of [...other, SAID[0] ?? ''].entries()) {
    expect(bytes(await embedder.embed([text]))).toEqual(bytes(among.slice(i, i + 1)))
  }
})

test('a text without words has a vector too', async () => {
  const [none, some] = await embedder.embed(['', 'No.'])
  expect(bytes([some ?? new Float32Array()])).toEqual(bytes(await embedder.embed(['No.'])))
  expect(none?.every(Number.isFinite)).toBe(true)
})

test('an encoder that is killed is replaced, and who waited for it does not notice', async () => {
  await embedder.embed(PHRASES)
  const killed = embedder.pid()
  const running = embedder.embed(SAID)
  if (killed) process.kill(killed, 'SIGKILL')
  expect(await running).toHaveLength(SAID.length)
  expect(embedder.pid()).not.toBe(killed)
})

test('an abort ends the waiting with its reason, and disturbs nobody else', async () => {
  const controller = new AbortController()
  const given = embedder.embed(SAID, { signal: controller.signal })
  const other = embedder.embed(PHRASES)
  controller.abort(new Error('given up'))
  await expect(given).rejects.toThrow('given up')
  expect(await other).toHaveLength(PHRASES.length)
})

test('without work the encoder ends, and the next work finds another', async () => {
  const idle = startEmbedder({ restAfterMs: 50 })
  await idle.embed(PHRASES)
  const first = idle.pid()
  while (idle.pid() !== undefined) await setTimeout(20)
  expect(await idle.embed(PHRASES)).toHaveLength(PHRASES.length)
  expect(idle.pid()).not.toBe(first)
  await idle.close()
})

test('a scorecard is encoded once for all processes; they judge as the first one did', async () => {
  const vectorsDir = join(dir, 'scorecard')
  const segment = { index: 0, channel: 0, speaker: 'AGENT' as const, start: 0, end: 4, text: SAID[0] ?? '' }
  const metrics = {} as Parameters<typeof judge>[0]['metrics']
  const definition = {
    ...defaultScorecard,
    sections: defaultScorecard.sections.slice(0, 1).map((section) => ({
      ...section,
      // By their examples: an act is recognised without any.
      criteria: section.criteria.flatMap((one) => (one.kind === 'SAID' ? [{ ...one, acts: [] }] : [])),
    })),
  }
  const judged = async (using: Embedder) => {
    const call = { segments: [segment], metrics, durationSeconds: 5, language: 'en' }
    const judgement = await judge(call, definition, { embed: using.embed })
    await using.close()
    return { encoded: using.encoded(), judgement }
  }
  const first = await judged(startEmbedder({ vectorsDir }))
  const second = await judged(startEmbedder({ vectorsDir }))
  expect(first.encoded).toBeGreaterThan(100)
  expect(second.encoded).toBe(1)
  expect(second.judgement).toEqual(first.judgement)
})

test('a second process computes no phrase again, and an idle encoder keeps it not alive', async () => {
  const vectorsDir = join(dir, 'processes')
  const program = `
    import { startEmbedder } from ${JSON.stringify(new URL('./embedder.js', import.meta.url).href)}
    const embedder = startEmbedder({ vectorsDir: ${JSON.stringify(vectorsDir)} })
    const [vector] = await embedder.embed(${JSON.stringify(PHRASES)}, { keep: true })
    console.log(JSON.stringify({ encoded: embedder.encoded(), first: vector[0] }))`
  const run = async () => {
    const loader = new URL('../../../test/support/typescript.js', import.meta.url).href
    const args = ['--import', loader, '--input-type=module', '-e', program]
    return JSON.parse((await promisify(execFile)(process.execPath, args)).stdout)
  }
  const first = await run()
  expect(first).toEqual({ encoded: PHRASES.length, first: expect.any(Number) })
  expect(await run()).toEqual({ ...first, encoded: 0 })
})

test('what was said is not kept', async () => {
  const vectorsDir = join(dir, 'said')
  const using = startEmbedder({ vectorsDir })
  await using.embed(PHRASES)
  await using.close()
  expect(existsSync(vectorsDir)).toBe(false)
})
