import { expect, test } from 'vitest'
import { inWords, isAsAsked } from './figure.js'

const lost = { what: 'turns lost', unit: '%', asked: { atMost: 2.3 } } as const

test('a figure stands beside what is asked and the file that did worst', () => {
  const words = inWords({ ...lost, found: 2.34567, worst: 'a call (9 %)' })
  expect(words.replace(/ +/g, ' ')).toBe('turns lost 2.3 % asked: at most 2.3 %, MISSED worst: a call (9 %)')
})

test.each([
  [{ atMost: 2 }, 2, true],
  [{ atMost: 2 }, 2.1, false],
  [{ atLeast: 95 }, 95, true],
  [{ atLeast: 95 }, 94.9, false],
  [undefined, 100, true],
])('asked %j, found %d', (asked, found, isMet) => {
  expect(isAsAsked({ what: '', unit: '', found, ...(asked && { asked }) })).toBe(isMet)
})
