import { expect, test } from 'vitest'
import { splitAtSentences } from './splitAtSentences.js'
import type { Utterance } from './spokenAudio.js'

const said = (text: string, pauses: [number, number][], end = 10): Utterance => ({
  channel: 0,
  voice: null,
  start: 0,
  end,
  text,
  pauses: pauses.map(([start, stop]) => ({ start, end: stop })),
  loudness: 0.1,
})

const parts = (utterance: Utterance) =>
  splitAtSentences(utterance).map(({ start, end, text }) => [start, end, text])

test('a sentence ends at the pause that is near where it would end', () => {
  expect(parts(said('How may I help you? I have a bill.', [[5.6, 6]]))).toEqual([
    [0, 5.6, 'How may I help you?'],
    [6, 10, 'I have a bill.'],
  ])
})

test('without a pause near its end a sentence stays with the next', () => {
  expect(parts(said('How may I help you? I have a bill.', [[1, 1.4]]))).toEqual([
    [0, 10, 'How may I help you? I have a bill.'],
  ])
  expect(parts(said('How may I help you? I have a bill.', []))).toHaveLength(1)
})

test('with times of words a sentence ends at the pause after its last, and each word is in its own part', () => {
  const utterance = said('Yes. I would like to pay.', [
    [1, 2],
    [5, 6],
  ])
  const words = [
    ['Yes.', 4.2, 5.4],
    ['I', 5.8, 6.3],
    ['would', 6.3, 7],
    ['like', 7, 8],
    ['to', 8, 8.4],
    ['pay.', 8.4, 10],
  ].map(([text, start, end]) => ({ text: String(text), start: Number(start), end: Number(end) }))
  const split = splitAtSentences({ ...utterance, words, wordTimes: 'ESTIMATED' })
  expect(split.map(({ start, end }) => [start, end])).toEqual([
    [0, 5],
    [6, 10],
  ])
  expect(split.map(({ words }) => words?.length)).toEqual([1, 5])
  expect(split[0]?.words?.[0]?.end).toBe(5)
  expect(split[1]?.words?.[0]?.start).toBe(6)
})

test('a pause within a sentence splits nothing', () => {
  expect(parts(said('I would like to know what you can do about my bill', [[4.8, 5.2]]))).toHaveLength(1)
})

test('one pause ends one sentence', () => {
  const split = parts(said('Yes. No. I am not sure what you mean by that.', [[1.2, 1.6]]))
  expect(split.map(([, , text]) => text)).toEqual(['Yes.', 'No. I am not sure what you mean by that.'])
})

test('abbreviating dots and text without an end are kept whole', () => {
  const utterance = said('It is five... no. Six and that is it', [[5, 5.4]])
  expect(
    parts(utterance)
      .map(([, , text]) => text)
      .join(' '),
  ).toBe(utterance.text)
})
