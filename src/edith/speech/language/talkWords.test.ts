import { expect, test } from 'vitest'
import { likelihoods, pairKey, type TalkWords, wordsOf } from './talkWords.js'
import { packTalkWords, unpackTalkWords } from './talkWordsFile.js'

const talk: TalkWords = {
  words: new Map([
    ['.', -2],
    ['good', -4],
    ['morning', -5],
  ]),
  pairs: new Map([
    [pairKey('.', 'good'), -3],
    [pairKey('good', 'morning'), -0.2],
  ]),
}

test('words are told from marks, and sentences from each other', () => {
  expect(wordsOf('Good morning! It’s me, O’Neil.  ')).toEqual([
    'good',
    'morning',
    '.',
    "it's",
    'me',
    "o'neil",
    '.',
  ])
  expect(wordsOf(' …! ')).toEqual([])
})

test('a word is likelier after the one that it is said after, and least likely where nobody says it', () => {
  const [, after = 0] = likelihoods(['good', 'morning'], talk)
  const [first = 0, , unknown = 0] = likelihoods(['morning', 'good', 'latinoshim'], talk)
  expect(after).toBeGreaterThan(first)
  expect(first).toBeGreaterThan(unknown)
  expect(unknown).toBeLessThan(-15)
})

test('a table comes out of its file as it went in, to a fifteenth', () => {
  const read = unpackTalkWords(packTalkWords(talk))
  expect([...read.words.keys()]).toEqual([...talk.words.keys()])
  expect([...read.pairs.keys()].sort()).toEqual([...talk.pairs.keys()].sort())
  for (const [key, value] of talk.pairs) expect(read.pairs.get(key)).toBeCloseTo(value, 1)
  for (const [word, value] of talk.words) expect(read.words.get(word)).toBeCloseTo(value, 1)
})
