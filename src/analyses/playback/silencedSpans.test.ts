import { expect, test } from 'vitest'
import type { Segment } from '../../contract/transcript.js'
import { silencedSpans } from './silencedSpans.js'

const line = (start: number, end: number, text: string, more: Partial<Segment> = {}): Segment => ({
  index: 0,
  speaker: 'CUSTOMER',
  start,
  end,
  text,
  ...more,
})

test('what is masked is silent where its words were said, and a little around them', () => {
  const words = [
    { text: 'It’s', start: 1, end: 1.5 },
    { text: '[card number],', start: 2, end: 6 },
    { text: 'thanks.', start: 7, end: 7.5 },
  ]
  const heard = line(1, 8, 'It’s [card number], thanks.', { words, wordTimes: 'HEARD' })
  expect(silencedSpans({ segments: [heard] })).toEqual([{ start: 1.7, end: 6.3 }])
  const [guessed] = silencedSpans({ segments: [{ ...heard, wordTimes: 'ESTIMATED' }] })
  expect(guessed?.start).toBeLessThan(1.7)
  expect(guessed?.end).toBeGreaterThan(6.3)
})

test('a line whose words have no times is silent as a whole; what overlaps is one', () => {
  const segments = [line(5, 9, 'and [phone number]'), line(0, 5, '[name] here'), line(20, 30, 'see [note] 4')]
  expect(silencedSpans({ segments })).toEqual([{ start: 0, end: 9.3 }])
})
