import { expect, test } from 'vitest'
import { spanAt } from './spanAt.js'

const spans = [
  { start: 0.5, end: 4 },
  { start: 3, end: 3.5 },
  { start: 6, end: 9 },
]

test.each([
  [0, -1],
  [0.5, 0],
  [3.2, 1],
  [3.7, 0],
  [4, -1],
  [6, 2],
  [8.9, 2],
  [9, -1],
])('at %d s it is span %i', (time, expected) => expect(spanAt(spans, time)).toBe(expected))

test('a recording in which nobody speaks has none', () => expect(spanAt([], 3)).toBe(-1))
