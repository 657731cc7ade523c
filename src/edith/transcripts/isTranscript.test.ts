import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { speechSamples } from '../../../test/support/speechSamples.js'
import { writeWav } from '../../../test/support/writeWav.js'
import { isTranscript } from './isTranscript.js'

let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'ccr-kind-'))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

test.each<[string, Uint8Array | string, boolean]>([
  ['talk', '{"segments": []}', true],
  ['talk.wav', ' \r\n\t[1]', true],
  ['talk.txt', '\uFEFF{"segments": []}', true],
  ['wide.txt', Buffer.from('\uFEFF{"segments": []}', 'utf16le'), true],
  ['empty.json', '', true],
  ['empty.wav', '', false],
  ['words.txt', 'Good morning.', false],
  ['call.mp3', Buffer.from([0xff, 0xfb, 0x90, 0x64, 0, 0]), false],
])('%s', async (name, content, expected) => {
  const file = join(dir, name)
  writeFileSync(file, content)
  expect(await isTranscript(file)).toBe(expected)
})

test('a recording is none, and what is not there is an error that names it', async () => {
  expect(await isTranscript(writeWav(join(dir, 'call'), [speechSamples(0, 1)]))).toBe(false)
  await expect(isTranscript(join(dir, 'none'))).rejects.toMatchObject({
    code: 'ENOENT',
    path: join(dir, 'none'),
  })
})
