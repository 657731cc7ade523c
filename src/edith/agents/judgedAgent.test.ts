import { expect, test } from 'vitest'
import type { CallAgents } from '../../contract/agents.js'
import type { Segment, Speaker } from '../../contract/transcript.js'
import { callAgents } from './callAgents.js'
import { isWithin, partOfJudged, withoutOtherAgents } from './judgedAgent.js'
import { judgedAsPersonSays } from './judgedAsPersonSays.js'
import { withNames } from './withNames.js'

const line = (index: number, speaker: Speaker, start: number, text: string, agent?: number): Segment => ({
  ...{ index, speaker, start, end: start + 4, text },
  ...(agent && { agent }),
})
const handedOver = [
  line(0, 'AGENT', 0, 'Hello, Larkfield, this is Priya.', 1),
  line(1, 'CUSTOMER', 5, 'My bill is wrong.'),
  line(2, 'AGENT', 10, 'One moment.', 1),
  line(3, 'AGENT', 20, 'You are through to billing, Dev speaking, tell me what is wrong with it.', 2),
  line(4, 'CUSTOMER', 25, 'It doubled.'),
  line(5, 'AGENT', 30, 'I see why that is and put it right.', 2),
]
const agents = callAgents(handedOver)
const judging = (judged: number): CallAgents => ({ ...agents, judged })

test('the one who says most is judged, and it is told who the others are and when they speak', () => {
  expect(withNames(agents, handedOver, 'en')).toEqual({
    agents: [
      { number: 1, name: 'Priya', start: 0, end: 14, words: 7 },
      { number: 2, name: 'Dev', start: 20, end: 34, words: 23 },
    ],
    judged: 2,
    because: 'MOST_WORDS',
  })
})

test('what the others say is left out, and the customer’s words stay, to whomever they are said', () => {
  expect(withoutOtherAgents(handedOver, agents).map(({ index }) => index)).toEqual([1, 3, 4, 5])
  expect(withoutOtherAgents(handedOver, undefined)).toEqual(handedOver)
})

test('whoever is the first has the line from the beginning, whoever is the last to the end', () => {
  expect(partOfJudged(judging(1))).toEqual({ start: 0, end: 20 })
  expect(partOfJudged(judging(2))).toEqual({ start: 20, end: Number.POSITIVE_INFINITY })
  expect(handedOver.filter((one) => isWithin(one, partOfJudged(judging(1)))).length).toBe(3)
  expect(partOfJudged(undefined)).toBeUndefined()
  const [first, second] = agents.agents
  if (!first || !second) throw new Error('there are two')
  const warm = { ...agents, agents: [{ ...first, end: 24 }, second] }
  expect(partOfJudged({ ...warm, judged: 1 })).toEqual({ start: 0, end: 24 })
  expect(partOfJudged({ ...warm, judged: 2 })).toEqual({ start: 20, end: Number.POSITIVE_INFINITY })
})

test('a person chooses the one who speaks where they say so, and nobody by lines of both', () => {
  expect(judgedAsPersonSays(agents, handedOver, [{ start: 9, end: 13 }])).toMatchObject({
    judged: 1,
    because: 'PERSON',
  })
  expect(judgedAsPersonSays(agents, handedOver, [{ start: 0, end: 40 }])).toBe(agents)
  expect(judgedAsPersonSays(agents, handedOver, [{ start: 5, end: 9 }])).toBe(agents)
})
