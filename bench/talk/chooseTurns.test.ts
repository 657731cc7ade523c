import { expect, test } from 'vitest'
import { talkIn } from '../../src/edith/propose/talk.js'
import { type Language, readCriteriaTalk, readTalk, type Turn } from '../acts/corpus.js'
import { chooseTurns } from './chooseTurns.js'

const turn = (text: string, by: Turn['by'] = 'AGENT'): Turn => ({ text, by, acts: [], hand: 'A' })
const wanted = { AGENT: 2, CUSTOMER: 1, nearEqual: 1 }
const sameEnd = (a: string, b: string) => Number(a.at(-1) === b.at(-1))

test('so many of each side, whatever their order, no two nearly equal, none too short or too long', () => {
  const turns = [
    ...['one two three a', 'four five six a', 'seven eight nine b', 'yes', `${'on and '.repeat(20)}on`].map(
      (text) => turn(text),
    ),
    turn('I am the customer', 'CUSTOMER'),
    turn('press one for sales', 'IVR'),
  ]
  const chosen = chooseTurns(turns, wanted, sameEnd)
  expect(chosen.map(({ text }) => text.at(-1)).sort()).toEqual(['a', 'b', 'r'])
  expect(chooseTurns(turns.toReversed(), wanted, sameEnd)).toEqual(chosen)
})

test.each<Language>(['en', 'fr'])(
  'what the product ships in %s is of the hands for training only',
  async (language) => {
    const own = await readCriteriaTalk(language)
    const train = new Set([...(await readTalk(language, 'train')), ...own].map(({ text }) => text))
    const { turns } = await talkIn(language)
    expect(turns.length).toBeGreaterThan(2000)
    expect(turns.filter(({ text }) => !train.has(text))).toEqual([])
  },
)
