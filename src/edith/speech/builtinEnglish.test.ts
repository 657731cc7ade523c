import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { builtinEnglish } from './builtinEnglish.js'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'ccr-tokens-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

test('recordings that start together share one vocabulary file', async () => {
  const models = await Promise.all(Array.from({ length: 8 }, () => builtinEnglish(join(dir, 'new'))))
  expect(new Set(models.map(({ files }) => files.tokens)).size).toBe(1)
  expect(readdirSync(join(dir, 'new'))).toHaveLength(1)
})

test('the vocabulary has a line for every token, bytes as bytes', async () => {
  const { files } = await builtinEnglish(dir)
  const lines = readFileSync(files.tokens ?? '', 'utf8')
    .trimEnd()
    .split('\n')
  expect(lines).toHaveLength(32_768)
  lines.forEach((line, id) => {
    expect(line.split(' ')[1]).toBe(String(id))
  })
  // Token 3 is the byte 0x00, written <0x00> in Llama's vocabulary.
  expect(Buffer.from(lines[3]?.split(' ')[0] ?? '', 'base64')).toEqual(Buffer.from([0]))
})
