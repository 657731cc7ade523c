import { expect, it } from 'vitest'
import { answerText } from './answerText.js'

it('keeps the first 4 KiB and never half a character', () => {
  const text = answerText([Buffer.from(`${'a'.repeat(4095)}é and more`)])
  expect(text).toBe('a'.repeat(4095))
})

it.each([
  ['NUL, which a database refuses', 'a\0b', 'a\uFFFDb'],
  ['terminal escapes', '\u001b[31mred', '\uFFFD[31mred'],
  ['text-direction overrides', 'a\u202eb', 'a\uFFFDb'],
  ['bytes that are not UTF-8', Buffer.from([0x61, 0xff, 0x62]), 'a\uFFFDb'],
])('replaces %s', (_what, given, shown) => {
  expect(answerText([Buffer.from(given)])).toBe(shown)
})

it('leaves line ends, tabs and other scripts alone', () => {
  expect(answerText([Buffer.from('ok\r\n\té ✓ 好')])).toBe('ok\r\n\té ✓ 好')
})
