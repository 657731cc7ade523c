import { expect, test } from 'vitest'
import { createId, ID } from './id.js'

test('an id has 25 characters, c and 24 lower-case letters or digits', () => {
  for (let i = 0; i < 1000; i++) expect(createId()).toMatch(ID)
})

test('ids sort by creation time', () => {
  const times = [
    0,
    1,
    Date.UTC(2026, 4, 10),
    Date.UTC(2026, 4, 10) + 1,
    36 ** 8 - 1,
    36 ** 8,
    Date.UTC(2100, 0, 1),
  ]
  const ids = times.map((time) => createId(new Date(time)))
  expect([...ids].sort()).toEqual(ids)
})

test('ids of the same millisecond differ', () => {
  const at = new Date()
  expect(new Set(Array.from({ length: 10_000 }, () => createId(at))).size).toBe(10_000)
})
