import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { languages } from './languages.js'

test('English is built in; any other language comes with the command that adds its model', async () => {
  const modelsDir = await mkdtemp(join(tmpdir(), 'ccr-models-'))
  try {
    const [first, ...others] = await languages(modelsDir)
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
