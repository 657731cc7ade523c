import { expect, test } from 'vitest'
import { withMissed } from './withMissed.js'

const seconds = (...spans: [number, number][]) =>
  spans.map(([from, to]) => ({ from: from * 16_000, to: to * 16_000 }))

test.each([
  [
    'what was missed between is added, in order',
    [
      [1, 2],
      [6, 7],
    ],
    [[3, 4]],
    [
      [1, 2],
      [3, 4],
      [6, 7],
    ],
  ],
  ['who begins a little earlier or ends a little later changes nothing', [[1, 2]], [[0.8, 2.2]], [[1, 2]]],
  ['a turn that goes on well after is as long as it was heard', [[1, 2]], [[1, 4]], [[1, 4]]],
  [
    'a pause that one hears stays a pause',
    [
      [1, 2],
      [2.25, 3],
    ],
    [[1, 3]],
    [
      [1, 2],
      [2.25, 3],
    ],
  ],
  ['of a short reply that is half heard the rest is added', [[1, 1.2]], [[1, 1.5]], [[1, 1.5]]],
  ['where nothing was heard, all is added', [], [[1, 2]], [[1, 2]]],
] as [string, [number, number][], [number, number][], [number, number][]][])(
  '%s',
  (_what, spans, others, all) => {
    expect(withMissed(seconds(...spans), seconds(...others))).toEqual(seconds(...all))
  },
)
