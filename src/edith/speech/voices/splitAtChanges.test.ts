import { expect, test } from 'vitest'
import { spreadWords } from '../../wordTimes/spreadWords.js'
import type { Utterance } from '../spokenAudio.js'
import { splitAtChanges } from './splitAtChanges.js'

const said = (text: string, more: Partial<Utterance> = {}): Utterance => ({
  channel: 0,
  voice: null,
  start: 10,
  end: 14,
  text,
  words: spreadWords(text, 10, 14),
  wordTimes: 'ESTIMATED',
  pauses: [],
  loudness: 0.1,
  ...more,
})
const heard = (utterance: Utterance) =>
  splitAtChanges(utterance).map(({ start, end, text }) => [start, end, text])

test('two turns that were heard in one go are two lines, each with its words, pauses and voices', () => {
  const parts = splitAtChanges(
    said('Of course there are. And will it come back?', {
      changes: [{ start: 11.6, end: 12 }],
      pauses: [
        { start: 10.7, end: 10.8 },
        { start: 11.6, end: 12 },
        { start: 13, end: 13.1 },
      ],
      voices: [
        { start: 10, end: 11.6, odds: -3 },
        { start: 12, end: 14, odds: 3 },
      ],
    }),
  )
  expect(parts).toMatchObject([
    { start: 10, end: 11.6, text: 'Of course there are.', pauses: [{ start: 10.7 }], voices: [{ odds: -3 }] },
    { start: 12, end: 14, text: 'And will it come back?', pauses: [{ start: 13 }], voices: [{ odds: 3 }] },
  ])
  expect(parts.map(({ words }) => words?.length)).toEqual([4, 5])
  expect(parts.every((part) => !('changes' in part))).toBe(true)
})

test('the end of a sentence is preferred to a nearer place within one', () => {
  const [first] = heard(
    said('That was all I had. Yes it was indeed.', { changes: [{ start: 12.3, end: 12.5 }] }),
  )
  expect(first).toEqual([10, 12.3, 'That was all I had.'])
})

test('without a change, or a place near it, a line stays whole', () => {
  const text = 'Of course there are. And will it come back?'
  expect(heard(said(text))).toEqual([[10, 14, text]])
  expect(heard(said('Yes.', { changes: [{ start: 12, end: 12.2 }] }))).toEqual([[10, 14, 'Yes.']])
  const { words: _none, ...untimed } = said(text, { changes: [{ start: 11.6, end: 12 }] })
  expect(heard(untimed)).toEqual([[10, 14, text]])
})
