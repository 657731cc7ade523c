import { expect, test } from 'vitest'
import { survives } from './survives.js'

test.each([
  [['good', 'morning', 'to', 'you'], ['would', 'mourning', 'too', 'you'], true],
  [['good', 'morning', 'to', 'you', 'all'], ['would', 'mourning', 'too', 'you'], false],
  [['no', 'no', 'no', 'no', 'no'], ['no'], false],
  [['hello'], [], false],
])('%j heard as %j', (said, heard, kept) => {
  expect(survives(said, heard)).toBe(kept)
})
