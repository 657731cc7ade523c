import { expect, it } from 'vitest'
import type { Segment } from '../../contract/transcript.js'
import { turnSpans } from './spans.js'

const segment = (index: number, speaker: Segment['speaker'], start: number, text: string): Segment => ({
  index,
  speaker,
  start,
  end: start + 3,
  text,
})
const textsOf = (...segments: Segment[]) => turnSpans(segments).map(({ text }) => text)

it('compares each sentence, and the turn as a whole', () => {
  expect(textsOf(segment(0, 'AGENT', 0, 'Thank you. Is there anything. Else I can do?'))).toEqual([
    'Thank you.',
    'Is there anything.',
    'Else I can do?',
    'Thank you. Is there anything. Else I can do?',
  ])
})

it('reads a turn that is longer than anybody ever labelled by its sentences only', () => {
  const sentence = (word: string) => `${Array.from({ length: 40 }, () => word).join(' ')}.`
  const turn = segment(0, 'AGENT', 0, `${sentence('well')} ${sentence('so')}`)
  expect(textsOf(turn)).toEqual([sentence('well'), sentence('so')])
})

it('joins what one speaker says over the end of a turn, with the quote of each part', () => {
  const spans = turnSpans([
    segment(0, 'AGENT', 0, 'Can I have your'),
    segment(1, 'CUSTOMER', 3, 'Mhm.'),
    segment(2, 'AGENT', 4, 'account number please? Thanks.'),
  ])
  expect(spans.find(({ parts }) => parts.length === 2)).toMatchObject({
    text: 'Can I have your account number please?',
    parts: [
      { segment: { index: 0 }, quote: 'Can I have your' },
      { segment: { index: 2 }, quote: 'account number please?' },
    ],
  })
})

it('joins nothing over a pause or another speaker', () => {
  expect(
    turnSpans([
      segment(0, 'AGENT', 0, 'Can I have your'),
      segment(1, 'AGENT', 30, 'account number please?'),
      segment(2, 'CUSTOMER', 33, 'It is on the bill.'),
    ]).filter(({ parts }) => parts.length > 1),
  ).toEqual([])
})

it('joins no whole sentence with the next line where nobody could tell who spoke', () => {
  const joined = (first: string) =>
    turnSpans([segment(0, 'UNKNOWN', 0, first), segment(1, 'UNKNOWN', 3, 'account number please?')]).filter(
      ({ parts }) => parts.length > 1,
    )
  expect(joined('It is on the bill.')).toEqual([])
  expect(joined('Can I have your')).toHaveLength(1)
})

it('finds nothing in a turn without words', () => {
  expect(textsOf(segment(0, 'AGENT', 0, ''), segment(1, 'AGENT', 3, '...'))).toEqual([])
})
