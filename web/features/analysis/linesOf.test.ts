import { expect, test } from 'vitest'
import type { Segment, Stretch } from '../../../src/contract/transcript.js'
import { linesOf } from './linesOf.js'

const said: Segment[] = [
  { index: 0, speaker: 'AGENT', start: 0, end: 2, text: 'Hello.' },
  { index: 1, speaker: 'AGENT', start: 5, end: 7, text: 'Are you there?' },
]
const unclear: Stretch = { kind: 'UNCLEAR', speaker: 'CUSTOMER', channel: 1, start: 3, end: 4 }

test('what was heard without words stands between the words, by time', () => {
  expect(linesOf({ segments: said, stretches: [unclear] }).map(({ kind, start }) => [kind, start])).toEqual([
    ['SAID', 0],
    ['UNCLEAR', 3],
    ['SAID', 5],
  ])
})

test('a call that was heard before stretches were told has its words', () => {
  expect(linesOf({ segments: said })).toHaveLength(2)
})
