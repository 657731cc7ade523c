import { expect, test } from 'vitest'
import type { Speaker } from '../../contract/transcript.js'
import { LABELS } from './acts/labels.js'
import type { Likely } from './acts/recogniseActs.js'
import { afterSolution } from './afterSolution.js'
import type { Reading } from './readTurns.js'

function reading(index: number, acts: Partial<Likely>, speaker: Speaker = 'AGENT'): Reading {
  const segment = { index, speaker, start: index * 5, end: index * 5 + 4, text: `turn ${index}` }
  const nothing = Object.fromEntries(LABELS.map((label) => [label, 0])) as Likely
  return {
    span: { text: segment.text, parts: [{ segment, quote: segment.text }] },
    segment,
    likely: { ...nothing, ...acts },
    plain: segment.text,
  }
}

const confirmed = (readings: Reading[]) =>
  afterSolution(readings).map(({ likely }) => likely['resolution-confirmed'])

test('whether it is solved is asked after something was done or promised, and not before', () => {
  const asked = { 'resolution-confirmed': 0.9 }
  const [greeting, early, , late] = confirmed([
    reading(0, { greeting: 0.9 }),
    reading(2, asked),
    reading(4, { 'solution-explained': 0.8 }),
    reading(6, asked),
  ])
  expect([greeting, early, late]).toEqual([0, 0, 0.8])
})

test('a turn that solves and asks in one breath does both, whichever sentence is read first', () => {
  const [, whole, question] = confirmed([
    reading(0, { greeting: 0.9 }),
    reading(2, { 'next-steps': 0.7, 'resolution-confirmed': 0.95 }),
    reading(2, { 'resolution-confirmed': 0.6 }),
  ])
  expect([whole, question]).toEqual([0.7, 0.6])
})

test('what an agent says first has nothing before it to go by', () => {
  expect(confirmed([reading(1, { 'resolution-confirmed': 0.9 })])).toEqual([0.9])
})

test('a customer solves nothing', () => {
  const readings = [
    reading(0, {}),
    reading(1, { 'solution-explained': 0.9 }, 'CUSTOMER'),
    reading(2, { 'resolution-confirmed': 0.9 }),
  ]
  expect(confirmed(readings)[2]).toBe(0)
})
