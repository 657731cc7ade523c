import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordErrors } from './wordErrors.js'

const errors = (said: string, heard: string) =>
  wordErrors(said.split(' ').filter(Boolean), heard.split(' ').filter(Boolean))

test('a replaced, a dropped and an added word are one error each', () => {
  expect(errors('the line is down', 'the line is down')).toBe(0)
  expect(errors('the line is down', 'the lane is down')).toBe(1)
  expect(errors('the line is down', 'line is down')).toBe(1)
  expect(errors('the line is down', 'the line is all down')).toBe(1)
  expect(errors('the line is down', '')).toBe(4)
  expect(errors('', 'hello there')).toBe(2)
})

test('it is a distance: none to itself, the same both ways, never more than the longer text', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 })
  fc.assert(
    fc.property(words, words, (said, heard) => {
      expect(wordErrors(said, said)).toBe(0)
      expect(wordErrors(said, heard)).toBe(wordErrors(heard, said))
      expect(wordErrors(said, heard)).toBeLessThanOrEqual(Math.max(said.length, heard.length))
      expect(wordErrors(said, heard)).toBeGreaterThanOrEqual(Math.abs(said.length - heard.length))
    }),
  )
})
