import { expect, test } from 'vitest'
import { lastPage } from './lastPage.js'

test.each([
  [0, 1],
  [24, 1],
  [25, 2],
  [48, 2],
])('the last of %i entries is on page %i', (total, page) => {
  expect(lastPage({ page: 9, limit: 24, total })).toBe(page)
})
