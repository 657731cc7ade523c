import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { languages } from './languages.js'

test('English is built in; any other language comes with the command that adds its model', async () => {
  const modelsDir = await mkdtemp(join(tmpdir(), 'ccr-models-'))
  try {
    const [first, ...others] = await languages(modelsDir, () => {})
    expect(first).toEqual({ code: 'en', installed: true, installCommand: null })
    expect(others.find(({ code }) => code === 'fr')).toEqual({
      code: 'fr',
      installed: false,
      installCommand: expect.stringMatching(/^ccr models add \S+$/),
    })
    expect(new Set(others.map(({ code }) => code)).size).toBe(others.length)
  } finally {
    await rm(modelsDir, { recursive: true })
  }
})

test.each([
  ['half written', (path: string) => writeFile(path, '{ "models": [ { "name": "mi')],
  ['no catalogue', (path: string) => writeFile(path, '{ "models": {} }')],
  ['a directory', (path: string) => mkdir(path)],
])('a models.json that is %s leaves what is built in, and says what is wrong', async (_how, write) => {
  const modelsDir = await mkdtemp(join(tmpdir(), 'ccr-models-'))
  onTestFinished(() => rm(modelsDir, { recursive: true }))
  const faults: (string | null)[] = []
  const before = await languages(modelsDir, (fault) => faults.push(fault))
  await write(join(modelsDir, 'models.json'))
  expect(await languages(modelsDir, (fault) => faults.push(fault))).toEqual(before)
  expect(faults).toEqual([null, expect.stringContaining('models.json')])
})
