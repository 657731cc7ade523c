import { expect, test } from 'vitest'
import { evidenceFrom, type Match } from './spoken.js'

function match(index: number, probability: number): Match {
  const segment = { index, speaker: 'AGENT' as const, start: index * 5, end: index * 5 + 4, text: 'x' }
  return { span: { text: 'x', parts: [{ segment, quote: 'x' }] }, segment, probability }
}
const segmentsOf = (...matches: Match[]) => evidenceFrom(matches).map(({ segment }) => segment)

test('the three strongest are shown in order of time', () => {
  expect(segmentsOf(match(4, 0.9), match(1, 0.8), match(3, 0.7))).toEqual([1, 3, 4])
  expect(segmentsOf(match(1, 0.9), match(4, 0.8), match(3, 0.7), match(5, 0.6))).toEqual([1, 3, 4])
})

test('the first is among them however often it is said again, so that "before" and "after" mean it', () => {
  expect(segmentsOf(match(3, 0.95), match(4, 0.9), match(5, 0.85), match(1, 0.8))).toEqual([1, 3, 4])
})

test('nothing said is nothing shown', () => {
  expect(segmentsOf()).toEqual([])
})
