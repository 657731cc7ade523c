import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Attributed } from './attributed.js'
import { toSegments } from './toSegments.js'

const said = (speaker: Attributed['speaker'], start: number, end: number, text: string): Attributed => ({
  speaker,
  channel: speaker === 'CUSTOMER' ? 1 : 0,
  voice: null,
  start,
  end,
  text,
  pauses: [],
  loudness: 0.1,
})

test('a sentence that was cut by a pause is one segment', () => {
  expect(
    toSegments([said('AGENT', 0, 2, 'I will send you the'), said('AGENT', 2.6, 4, 'new ticket by mail.')]),
  ).toEqual([
    {
      index: 0,
      speaker: 'AGENT',
      channel: 0,
      start: 0,
      end: 4,
      text: 'I will send you the new ticket by mail.',
    },
  ])
})

test('a word on its own joins what follows it', () => {
  expect(toSegments([said('AGENT', 0, 0.4, 'Sure.'), said('AGENT', 1, 4, 'I can do that.')])).toHaveLength(1)
})

test.each([
  [
    'a finished sentence',
    said('AGENT', 0, 2, 'I will check that now.'),
    said('AGENT', 2.5, 4, 'One moment.'),
  ],
  ['a long pause', said('AGENT', 0, 2, 'I will'), said('AGENT', 5, 6, 'check that.')],
  ['another speaker', said('AGENT', 0, 2, 'I will'), said('CUSTOMER', 2.2, 3, 'check that.')],
  ['voices not told apart', said('UNKNOWN', 0, 2, 'I will'), said('UNKNOWN', 2.2, 3, 'check that.')],
  ['more than can be quoted', said('AGENT', 0, 9, 'I will'), said('AGENT', 9.2, 15, 'check that.')],
])('%s ends a segment', (_what, first, second) => {
  expect(toSegments([first, second])).toHaveLength(2)
})

test('the other speaker in between keeps the parts apart', () => {
  const segments = toSegments([
    said('AGENT', 0, 2, 'I will send you'),
    said('CUSTOMER', 1.8, 2.4, 'Please do.'),
    said('AGENT', 2.5, 4, 'the ticket.'),
  ])
  expect(segments.map(({ speaker }) => speaker)).toEqual(['AGENT', 'CUSTOMER', 'AGENT'])
})

test('no word is lost, order is kept, indexes count up', () => {
  const one = fc.record({
    speaker: fc.constantFrom<Attributed['speaker']>('AGENT', 'CUSTOMER', 'UNKNOWN'),
    gap: fc.integer({ min: 0, max: 20 }),
    length: fc.integer({ min: 1, max: 80 }),
    text: fc.constantFrom('Yes.', 'I will', 'No, thank you very much.', 'well'),
  })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 30 }), (turns) => {
      let at = 0
      const utterances = turns.map(({ speaker, gap, length, text }) => {
        const start = at + gap / 10
        at = start + length / 10
        return said(speaker, start, at, text)
      })
      const segments = toSegments(utterances)
      expect(segments.map(({ text }) => text).join(' ')).toBe(utterances.map(({ text }) => text).join(' '))
      segments.forEach((segment, i) => {
        expect(segment.index).toBe(i)
        expect(segment.end).toBeGreaterThanOrEqual(segment.start)
        expect(segment.start).toBeGreaterThanOrEqual(segments[i - 1]?.start ?? 0)
      })
    }),
  )
})
