import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openKeptVectors } from './keptVectors.js'

const TEXTS = ['Thank you for calling.', 'Goodbye.']
const VECTORS = [Float32Array.of(0.25, -0.5, 1), Float32Array.of(0.125, 0, 0.75)]
const MAX_FILES = 1000

let dir: string
let computed: number
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'ccr-vectors-'))
  computed = 0
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const compute = async () => {
  computed++
  return VECTORS
}
/** As another process would. */
const ask = (texts = TEXTS, model = 'model', place = dir) => openKeptVectors(place, model).of(texts, compute)

test('what was computed once is found by others, as it was', async () => {
  expect(await ask()).toEqual(VECTORS)
  expect(await ask()).toEqual(VECTORS)
  expect(computed).toBe(1)
})

test('who asks at the same time shares the work', async () => {
  const vectors = openKeptVectors(dir, 'model')
  expect(await Promise.all([vectors.of(TEXTS, compute), vectors.of(TEXTS, compute)])).toEqual([
    VECTORS,
    VECTORS,
  ])
  expect(computed).toBe(1)
})

test("a failure is nobody else's: the next one computes", async () => {
  const vectors = openKeptVectors(dir, 'model')
  await expect(vectors.of(TEXTS, () => Promise.reject(new Error('no memory')))).rejects.toThrow('no memory')
  expect(await vectors.of(TEXTS, compute)).toEqual(VECTORS)
})

test.each([
  ['another model', TEXTS, 'other'],
  ['another text', ['Thank you for calling.', 'Good bye.'], 'model'],
  ['another order', TEXTS.toReversed(), 'model'],
])('%s is another thing', async (_what, texts, model) => {
  await ask()
  await ask(texts, model)
  expect(computed).toBe(2)
})

test('nothing that is kept can be read as text', async () => {
  await ask()
  const [name = '', ...others] = readdirSync(dir)
  expect(others).toEqual([])
  expect(name + readFileSync(join(dir, name), 'latin1')).not.toMatch(/thank|goodbye/i)
})

test.each([
  ['is cut off', (whole: Buffer) => whole.subarray(0, -4)],
  ['has another byte', (whole: Buffer) => Buffer.concat([whole.subarray(0, -1), Buffer.of(1)])],
  ['is empty', () => Buffer.alloc(0)],
])('a file that %s is thrown away and written again', async (_how, damage) => {
  await ask()
  const path = join(dir, readdirSync(dir)[0] ?? '')
  const whole = readFileSync(path)
  writeFileSync(path, damage(whole))
  expect(await ask()).toEqual(VECTORS)
  expect(computed).toBe(2)
  expect(readFileSync(path)).toEqual(whole)
})

test('of too many files those go that nobody used for longest, and what was left half written', async () => {
  const file = (name: string, ageSeconds: number) => {
    const at = Date.now() / 1000 - ageSeconds
    writeFileSync(join(dir, name), '')
    utimesSync(join(dir, name), at, at)
  }
  const name = (i: number) => i.toString(16).padStart(64, '0')
  for (let i = 0; i < MAX_FILES + 5; i++) file(name(i), 10 + i)
  file(`${name(1)}.0123456789ab.tmp`, 2 * 24 * 3600)
  await ask()
  const left = readdirSync(dir)
  expect(left).toHaveLength(MAX_FILES)
  expect(left).toContain(name(0))
  expect(left).not.toContain(name(MAX_FILES + 4))
})

test('a place that cannot be written costs the keeping, not the work', async () => {
  const file = join(dir, 'not-a-directory')
  writeFileSync(file, '')
  expect(await ask(TEXTS, 'model', file)).toEqual(VECTORS)
})
