import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantOf } from './instant.js'

test.each([
  ['2026-05-10', 'from', '2026-05-10T00:00:00.000Z'],
  ['2026-05-10', 'to', '2026-05-10T23:59:59.999Z'],
  ['2026-05-10T14:32:11Z', 'from', '2026-05-10T14:32:11.000Z'],
  ['2026-05-10T14:32:11.1239Z', 'to', '2026-05-10T14:32:11.123Z'],
  ['2026-05-10T14:32', 'from', '2026-05-10T14:32:00.000Z'],
  ['2026-05-10T14:32:11+02:00', 'from', '2026-05-10T12:32:11.000Z'],
  ['2026-05-10T14:32:11 02:00', 'from', '2026-05-10T12:32:11.000Z'],
  ['2026-05-10T00:30:00-0130', 'to', '2026-05-10T02:00:00.000Z'],
  ['2024-02-29', 'from', '2024-02-29T00:00:00.000Z'],
  ['0000-01-01', 'from', '0001-01-01T00:00:00.000Z'],
  ['9999-12-31T23:59:59-12:00', 'to', '9999-12-31T23:59:59.999Z'],
] as const)('%s as %s is %s', (text, bound, instant) => {
  expect(instantOf(text, bound)?.toISOString()).toBe(instant)
})

test.each([
  '',
  'yesterday',
  '1715351531',
  '2026-5-10',
  '2026-02-29',
  '2026-13-01',
  '2026-05-10T24:00:00Z',
  '2026-05-10T14:60:00Z',
  '2026-05-10T14:32:11+25:00',
  '2026-05-10 14:32:11',
  '2026-05-10T14:32:11Z\u0000',
])('%j is no instant', (text) => {
  expect(instantOf(text, 'from')).toBeUndefined()
})

test('what toISOString writes is read back to the millisecond', () => {
  const years = { min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }
  fc.assert(
    fc.property(fc.date(years), (date) => {
      expect(instantOf(date.toISOString(), 'from')).toEqual(date)
    }),
  )
})
