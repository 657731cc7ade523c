import { expect, test } from 'vitest'
import type { Segment, Speaker } from '../../../src/contract/transcript.js'
import { lanes } from './lanes.js'

const turn = (index: number, speaker: Speaker, start: number, end: number): Segment => ({
  index,
  speaker,
  start,
  end,
  text: '',
})
const early = [0.9, 0.8, 0.1, 0]
const late = [0.1, 0, 0.7, 0.9]
const dialogue = [turn(0, 'AGENT', 0, 2), turn(1, 'CUSTOMER', 2, 4)]

test('each person’s lane shows the channel in which that person is heard', () => {
  const found = lanes([late, early], { segments: dialogue }, 4)
  expect(found.map(({ speaker, peaks }) => [speaker, peaks])).toEqual([
    ['AGENT', early],
    ['CUSTOMER', late],
  ])
})

test('the agent stays above when both are heard alike', () => {
  const found = lanes([early, early], { segments: dialogue }, 4)
  expect(found.map(({ speaker }) => speaker)).toEqual(['AGENT', 'CUSTOMER'])
})

test('a mono recording has one waveform on both lanes, each with its own turns', () => {
  const [agent, customer] = lanes([early], { segments: dialogue }, 4)
  expect(agent?.peaks).toEqual(customer?.peaks)
  expect(customer?.turns).toEqual([dialogue[1]])
})

test('when nobody is told apart there is one lane', () => {
  const found = lanes([early], { segments: [turn(0, 'UNKNOWN', 0, 2)] }, 4)
  expect(found).toHaveLength(1)
  expect(found[0]?.turns).toHaveLength(1)
})

test('a recording without peaks still has its turns', () => {
  expect(lanes([], { segments: dialogue }, 4).map(({ turns }) => turns.length)).toEqual([1, 1])
})

test('who was not understood is drawn on their own lane, what is nobody’s on none', () => {
  const stretches = [
    { kind: 'UNCLEAR', speaker: 'CUSTOMER', channel: 1, start: 2.5, end: 3 } as const,
    { kind: 'HOLD', speaker: 'UNKNOWN', channel: 1, start: 3, end: 4 } as const,
  ]
  const found = lanes([early, late], { segments: dialogue, stretches }, 4)
  expect(found.map(({ unclear }) => unclear)).toEqual([[], [stretches[0]]])
})

test('several agents have a lane each, with their own turns', () => {
  const handed = [
    { ...turn(0, 'AGENT', 0, 1), agent: 1 },
    { ...turn(1, 'AGENT', 1, 2), agent: 2 },
    turn(2, 'CUSTOMER', 2, 4),
  ]
  const found = lanes([late, early], { segments: handed }, 4)
  expect(found.map(({ speaker, agent, turns }) => [speaker, agent, turns.length])).toEqual([
    ['AGENT', 1, 1],
    ['AGENT', 2, 1],
    ['CUSTOMER', undefined, 1],
  ])
  expect(found[1]?.peaks).toBe(early)
})
