import { expect, test } from 'vitest'
import { backgrounds } from './backgrounds.js'

test('behind the voices lies what is nobody’s: silence, waiting, tones and machines', () => {
  const stretch = { speaker: 'UNKNOWN', channel: 0 } as const
  expect(
    backgrounds(
      [{ start: 50, end: 60 }],
      [
        { ...stretch, kind: 'RINGING', start: 0, end: 4 },
        { ...stretch, kind: 'UNCLEAR', start: 12, end: 14 },
        { ...stretch, kind: 'HOLD', start: 20, end: 40 },
      ],
      [
        { start: 5, end: 9, automated: true },
        { start: 10, end: 12 },
      ],
    ),
  ).toEqual([
    { kind: 'DEAD_AIR', start: 50, end: 60 },
    { kind: 'RINGING', start: 0, end: 4 },
    { kind: 'HOLD', start: 20, end: 40 },
    { kind: 'AUTOMATED', start: 5, end: 9 },
  ])
})
