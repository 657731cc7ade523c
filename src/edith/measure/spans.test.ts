import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gaps, intersection, total, union } from './spans.js'

const spans = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 30 })).map(([start, length]) => ({
    start,
    end: start + length,
  })),
  { maxLength: 12 },
)
const covers = (list: { start: number; end: number }[], at: number) =>
  list.some(({ start, end }) => start <= at && at < end)

test('union, intersection and gaps say at every instant what the spans say', () => {
  fc.assert(
    fc.property(spans, spans, fc.integer({ min: 1, max: 130 }), (a, b, end) => {
      for (let at = 0.5; at < 130; at++) {
        expect(covers(union(a), at)).toBe(covers(a, at))
        expect(covers(intersection(a, b), at)).toBe(covers(a, at) && covers(b, at))
        expect(covers(gaps(a, end), at)).toBe(at < end && !covers(a, at))
      }
    }),
  )
})

test('speech and gaps make up the whole recording', () => {
  fc.assert(
    fc.property(spans, (list) => {
      expect(total(union(list)) + total(gaps(list, 200))).toBe(200)
    }),
  )
})
