import { expect, test } from 'vitest'
import { originalName } from './originalName.js'

test.each([
  ['call.mp3', 'call.mp3'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\calls\\märz.wav', 'märz.wav'],
  ['e\u0301te\u0301.wav', 'été.wav'],
  ['a\u0000b\r\n.wav', 'ab.wav'],
  ['call\u202e3pm.exe', 'call3pm.exe'],
  ['call\ud800.wav', 'call\ufffd.wav'],
  ['folder/', 'recording'],
  ['  ', 'recording'],
  ['', 'recording'],
])('%j is shown as %j', (given, shown) => {
  expect(originalName(given)).toBe(shown)
})

test('a name that is too long keeps its ending', () => {
  const name = originalName(`${'a'.repeat(400)}.mp3`)
  expect(name).toHaveLength(255)
  expect(name.endsWith('a.mp3')).toBe(true)
})
