import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readWords } from './readWords.js'

let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'ccr-words-'))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

test('words come from a file, one a line, or are given with commas', async () => {
  const file = join(dir, 'words.txt')
  writeFileSync(file, 'Corwell Energy\r\n\nBig Jim’s Auto\n')
  expect(await readWords(file)).toEqual({ kind: 'read', wordList: ['Corwell Energy', 'Big Jim’s Auto'] })
  expect(await readWords('Corwell Energy, Quillbox')).toEqual({
    kind: 'read',
    wordList: ['Corwell Energy', 'Quillbox'],
  })
  expect(await readWords(undefined)).toEqual({ kind: 'read', wordList: [] })
})

test('what is wrong is named by its line', async () => {
  const file = join(dir, 'long.txt')
  writeFileSync(file, `Fine\n\n${'x'.repeat(61)}\n`)
  expect(await readWords(file)).toEqual({
    kind: 'wrong',
    message: '--words: line 3 takes at most 60 characters',
  })
})
