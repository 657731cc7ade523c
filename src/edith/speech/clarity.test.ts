import { describe, expect, test } from 'vitest'
import { clarityBeside, clarityOfText, clarityOfVoice, clarityOfWords } from './clarity.js'

const said = (start: number, end: number, text: string, loudness = 0.1, channel = 0) => ({
  channel,
  start,
  end,
  text,
  loudness,
})

test('words are as clear as the recogniser says, and clear where it says nothing', () => {
  expect(clarityOfWords([])).toBe(1)
  expect(clarityOfWords([Math.log(0.9), Math.log(0.4)])).toBeCloseTo(0.6)
})

test.each<[string, number | undefined, { from: number; to: number; voice: number }[], number]>([
  ['alone', 0, [{ from: 0, to: 100, voice: 0 }], 1],
  ['beside another for a part', 0, [{ from: 60, to: 140, voice: 1 }], 0.6],
  [
    'beside the same other twice',
    0,
    [
      { from: 50, to: 70, voice: 1 },
      { from: 60, to: 80, voice: 1 },
    ],
    0.7,
  ],
  ['not told apart', undefined, [{ from: 0, to: 100, voice: 1 }], 1],
])('a voice %s', (_, voice, voices, clarity) => {
  const span = { from: 0, to: 100, ...(voice !== undefined && { voice }) }
  expect(clarityOfVoice(span, voices)).toBeCloseTo(clarity)
})

describe('what a recogniser makes of noise is not clear', () => {
  test.each<[string, number, string, number]>([
    ['as people speak', 4, 'I have sent you the form on Monday.', 1],
    ['hardly a word in eight seconds', 8, 'Oh.', 0.5],
    [
      'more than a mouth can say',
      2,
      'I have sent you the form on Monday, and I have sent you the form again.',
      0.5,
    ],
    ['a short sound', 0.5, 'Okay then, that is all right with me.', 1],
  ])('%s', (_, seconds, text, clarity) => expect(clarityOfText(said(0, seconds, text), text)).toBe(clarity))

  test('one thing over and over', () =>
    expect(clarityOfText(said(0, 4, 'you know you know you know you know'), 'you know')).toBe(0.5))
})

test('of two who speak at once on their own channels, the far quieter may be an echo of the other', () => {
  const quiet = said(0, 4, 'Yes, please do.', 0.01)
  const loud = said(3, 9, 'I will send you the form.', 0.1, 1)
  expect(clarityBeside(quiet, [quiet, loud])).toBe(0.75)
  expect(clarityBeside(loud, [quiet, loud])).toBe(1)
  const asLoud = { ...quiet, loudness: 0.09 }
  expect(clarityBeside(asLoud, [asLoud, loud])).toBe(1)
})
