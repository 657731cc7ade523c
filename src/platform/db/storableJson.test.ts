import { expect, test } from 'vitest'
import { storableJson } from './storableJson.js'

test('half a character is replaced, a NUL dropped, and the rest is as it was', () => {
  const value = { text: 'a\ud83d', list: ['\ude00b', '\0c', '😀', 7, null, true] }
  expect(JSON.parse(storableJson(value))).toEqual({ text: 'a�', list: ['�b', 'c', '😀', 7, null, true] })
})
