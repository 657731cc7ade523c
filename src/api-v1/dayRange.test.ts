import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayRange } from './dayRange.js'

const at = (text: string) => new Date(text)

test('no bounds: every day', () => {
  expect(dayRange(undefined, undefined)).toEqual({
    days: { first: '0001-01-01', last: '9999-12-31' },
    edges: [],
  })
})

test('whole days have no edges', () => {
  expect(dayRange(at('2026-05-10T00:00:00.000Z'), at('2026-05-11T23:59:59.999Z'))).toEqual({
    days: { first: '2026-05-10', last: '2026-05-11' },
    edges: [],
  })
})

test('parts of days are edges, exact to the millisecond', () => {
  expect(dayRange(at('2026-05-10T00:00:00.001Z'), at('2026-05-12T23:59:59.998Z'))).toEqual({
    days: { first: '2026-05-11', last: '2026-05-11' },
    edges: [
      { from: at('2026-05-10T00:00:00.001Z'), to: at('2026-05-10T23:59:59.999Z') },
      { from: at('2026-05-12T00:00:00.000Z'), to: at('2026-05-12T23:59:59.998Z') },
    ],
  })
})

test('the ends of the calendar have no whole day beyond them', () => {
  const last = at('9999-12-31T12:00:00.000Z')
  expect(dayRange(last, undefined)).toEqual({
    days: undefined,
    edges: [{ from: last, to: at('9999-12-31T23:59:59.999Z') }],
  })
  const first = at('0001-01-01T10:00:00.000Z')
  expect(dayRange(undefined, first)).toEqual({
    days: undefined,
    edges: [{ from: at('0001-01-01T00:00:00.000Z'), to: first }],
  })
  expect(dayRange(undefined, at('9999-12-31T23:59:59.999Z')).days?.last).toBe('9999-12-31')
})

test('every millisecond of the range is in exactly one part, and none outside it in any', () => {
  const moment = fc.integer({ min: 0, max: 5 * 86_400_000 }).map((ms) => Date.UTC(2026, 4, 10) + ms)
  const edge = fc.constantFrom(-1, 0, 1)
  fc.assert(
    fc.property(moment, moment, moment, edge, fc.integer({ min: 0, max: 4 }), (a, b, c, near, day) => {
      const [from, to] = a < b ? [a, b] : [b, a]
      const { days, edges } = dayRange(new Date(from), new Date(to))
      for (const instant of [c, from + near, to + near, Date.UTC(2026, 4, 10 + day) + near]) {
        const text = new Date(instant).toISOString().slice(0, 10)
        const parts = edges.filter((part) => part.from.getTime() <= instant && instant <= part.to.getTime())
        const inDays = days && days.first <= text && text <= days.last ? 1 : 0
        expect(parts.length + inDays).toBe(from <= instant && instant <= to ? 1 : 0)
      }
    }),
  )
})
