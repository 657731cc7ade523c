import { expect, test } from 'vitest'
import { dropBleed } from './dropBleed.js'
import type { Utterance } from './spokenAudio.js'

const said = (channel: number, start: number, end: number, text: string, loudness: number): Utterance => ({
  channel,
  voice: null,
  start,
  end,
  text,
  pauses: [],
  loudness,
})

const agent = said(0, 1, 4, 'Thank you for calling, how may I help you today?', 0.1)

test('the quiet copy of what the other channel says is dropped', () => {
  const copy = said(1, 1.1, 3.9, 'thank you for calling how may I help to day', 0.01)
  expect(dropBleed([agent, copy])).toEqual([agent])
})

test('a copy that is recognised as no word at all is dropped with it', () => {
  expect(dropBleed([agent, said(1, 1.5, 2, '', 0.01)])).toEqual([agent])
})

test.each([
  ['a quiet person with words of their own', said(1, 1.5, 3, 'No wait a moment please', 0.01)],
  [
    'the same words as loud as the other',
    said(1, 1.1, 3.9, 'Thank you for calling, how may I help you today?', 0.08),
  ],
  ['the same words later', said(1, 4.5, 7, 'Thank you for calling, how may I help you today?', 0.01)],
  ['the same channel', said(0, 1.1, 3.9, 'Thank you for calling, how may I help you today?', 0.01)],
])('%s stays', (_what, other) => {
  expect(dropBleed([agent, other])).toHaveLength(2)
})
