import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { speechSamples } from '../../../../test/support/speechSamples.js'
import { loadDiarisation } from '../diarise.js'
import { loadRecogniser } from '../recogniser.js'
import type { CataloguedModel } from './catalogue.js'
import { chooseModels } from './chooseModels.js'
import { installModel } from './installModel.js'

// Tiny models with the inputs, outputs and metadata of the published ones: test/fixtures/models/make.py.
const FIXTURES = fileURLToPath(new URL('../../../../test/fixtures/models/', import.meta.url))
const RATE = 16_000

let modelsDir: string
let close: () => Promise<unknown>

beforeAll(async () => {
  modelsDir = mkdtempSync(join(tmpdir(), 'ccr-families-'))
  const server = createServer(({ url = '' }, response) => response.end(readFileSync(join(FIXTURES, url))))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  close = () => new Promise((closed) => server.close(closed))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const file = (name: string) => ({
    url: `${base}/${name}`,
    sha256: createHash('sha256')
      .update(readFileSync(join(FIXTURES, name)))
      .digest('hex'),
  })
  const common = { licence: 'Apache-2.0' }
  const recognition = { ...common, kind: 'RECOGNITION' } as const
  const models: CataloguedModel[] = [
    {
      ...recognition,
      name: 'tiny-whisper',
      family: 'whisper',
      languages: ['fr', 'oc'],
      files: {
        encoder: file('whisper-encoder.onnx'),
        decoder: file('whisper-decoder.onnx'),
        tokens: file('whisper-tokens.txt'),
      },
    },
    {
      ...recognition,
      name: 'tiny-transducer',
      family: 'nemo-transducer',
      languages: ['de'],
      files: {
        encoder: file('transducer-encoder.onnx'),
        decoder: file('transducer-decoder.onnx'),
        joiner: file('transducer-joiner.onnx'),
        tokens: file('transducer-tokens.txt'),
      },
    },
    {
      ...common,
      kind: 'DIARISATION',
      name: 'tiny-speakers',
      files: { segmentation: file('segmentation.onnx'), embedding: file('embedding.onnx') },
    },
  ]
  writeFileSync(join(modelsDir, 'models.json'), JSON.stringify({ models }))
  for (const model of models) expect(await installModel(modelsDir, model)).toEqual({ kind: 'installed' })
})
afterAll(async () => {
  await close?.()
  rmSync(modelsDir, { recursive: true, force: true })
})

async function chosen(language: string) {
  const models = await chooseModels(language, modelsDir, modelsDir)
  if (models.kind !== 'chosen') throw new Error(models.message)
  return models
}

const speech = (from: number, to: number) =>
  Float32Array.from(speechSamples(from, to), (value) => value / 32_768)

test.each([
  ['whisper', 'fr', 'Bonjour le monde.'],
  ['nemo-transducer', 'de', 'Good morning.'],
])('a model of the family %s writes down what it hears', async (family, language, text) => {
  const { model } = await chosen(language)
  expect(model.family).toBe(family)
  const recognise = loadRecogniser(model)
  expect(await recognise(speech(0, 3))).toMatchObject({ text })
  // Shorter than a second.
  expect(await recognise(speech(25, 25.4))).toMatchObject({ text })
})

test('a Whisper model is told the language that it is to write down', async () => {
  const { model } = await chosen('fr')
  const recognise = loadRecogniser({ ...model, language: 'en' })
  expect(await recognise(speech(0, 3))).toMatchObject({ text: 'Hello world.' })
})

test('a transducer tells how likely its words are, the other families nothing', async () => {
  const heard = await loadRecogniser((await chosen('de')).model)(speech(0, 3))
  expect(heard.clarity).toBeGreaterThan(0.9)
  expect(heard.clarity).toBeLessThan(1)
  expect(await loadRecogniser((await chosen('fr')).model)(speech(0, 3))).toMatchObject({ clarity: 1 })
})

test('the built-in model of the family moonshine hears real words', { timeout: 180_000 }, async () => {
  const { model } = await chosen('en')
  expect(model.family).toBe('moonshine')
  expect((await loadRecogniser(model)(speech(24.5, 29))).text).toMatch(/absolutely/i)
})

test('models for speakers, segmentation and embedding together, tell two voices apart', async () => {
  const { diarisation } = await chosen('en')
  if (!diarisation) throw new Error('tiny-speakers is installed')
  const call = new Float32Array(16 * RATE)
  call.set(tone(300, 0.8, 5), 0)
  call.set(tone(2000, 0.25, 5), 5.5 * RATE)
  call.set(tone(300, 0.8, 4), 11 * RATE)
  const spans = loadDiarisation(diarisation)(call)
  expect(spans.map(({ voice }) => voice)).toEqual([0, 1, 0])
  const borders = spans.slice(1).map(({ from }) => from / RATE)
  for (const [i, second] of [5, 11].entries()) expect(Math.abs((borders[i] ?? 0) - second)).toBeLessThan(0.6)
})

function tone(hertz: number, amplitude: number, seconds: number): Float32Array {
  const length = seconds * RATE
  return Float32Array.from({ length }, (_, i) => amplitude * Math.sin((2 * Math.PI * hertz * i) / RATE))
}
