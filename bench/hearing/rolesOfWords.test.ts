import { expect, test } from 'vitest'
import { rolesOfWords } from './rolesOfWords.js'

const agent = (text: string) => ({ speaker: 'AGENT' as const, text })
const customer = (text: string) => ({ speaker: 'CUSTOMER' as const, text })
const unknown = (text: string) => ({ speaker: 'UNKNOWN' as const, text })

const script = [agent('How can I help?'), customer('My bill is wrong.'), agent('Let me look.')]

test('a word is right on a line of whom it is said by, wrong on the other, and neither where nobody is named', () => {
  expect(rolesOfWords(script, [agent('How can I help? My bill is wrong.'), unknown('Let me look.')])).toEqual(
    {
      right: 4,
      wrong: 4,
      unknown: 3,
    },
  )
})

test('a word misheard, dropped or added is compared with where it was said', () => {
  expect(
    rolesOfWords(script, [agent('Well how can I'), customer('My bull is so wrong.'), agent('look.')]),
  ).toEqual({ right: 10, wrong: 0, unknown: 0 })
})

test('only those words count that are asked about', () => {
  const isAgent = (speaker: string) => speaker === 'AGENT'
  expect(rolesOfWords(script, [agent('How can I help? My bill is wrong. Let me look.')], isAgent)).toEqual({
    right: 7,
    wrong: 0,
    unknown: 0,
  })
})
