import { expect, it } from 'vitest'
import { oneSpelling } from './spelling.js'

it.each([
  ['I apologise, we realised it late.', 'I apologize, we realized it late.'],
  ['Our favourite colour, at the centre', 'Our favorite color, at the center'],
  ['I promise otherwise four hours of advertising', 'I promise otherwise four hours of advertising'],
])('%s', (british, american) => {
  expect(oneSpelling(british)).toBe(american)
})
