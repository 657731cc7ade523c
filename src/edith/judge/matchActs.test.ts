import { expect, test } from 'vitest'
import type { Segment, Speaker } from '../../contract/transcript.js'
import { LABELS } from '../understand/acts/labels.js'
import type { Likely } from '../understand/acts/recogniseActs.js'
import type { Reading } from '../understand/readTurns.js'
import { wordsOf } from '../words/wordsOf.js'
import { matchActs } from './matchActs.js'

const greeting = {
  acts: ['greeting' as const],
  examples: ['Ahoy.'],
  counterExamples: ['Hello hello?'],
  by: 'AGENT' as const,
}

test('the act that is named counts, by the one who has to perform it', () => {
  const [first, ...rest] = matchActs(
    [reading(0, 'AGENT', 'Hi.', { greeting: 0.8 }), reading(1, 'CUSTOMER', 'Hello.', { greeting: 0.9 })],
    greeting,
  )
  expect(first).toMatchObject({ segment: { index: 0 }, probability: 0.8 })
  expect(rest).toEqual([])
})

test("an announcement on the agent's line is nobody's act", () => {
  expect(matchActs([reading(0, 'AGENT', 'Welcome.', { greeting: 0.9, IVR: 0.8 })], greeting)).toEqual([])
})

test('where nobody could tell who spoke, it counts as far as it was not the customer', () => {
  const [match] = matchActs([reading(0, 'UNKNOWN', 'Hi.', { greeting: 0.8, CUSTOMER: 0.5 })], greeting)
  expect(match?.probability).toBeCloseTo(0.4)
})

test('an example counts word for word, and so does a counter-example', () => {
  const [ahoy] = matchActs([reading(0, 'AGENT', 'Ahoy!', { greeting: 0.1 })], greeting)
  expect(ahoy?.probability).toBe(1)
  const [hello] = matchActs([reading(0, 'AGENT', 'hello hello', { greeting: 0.9 })], greeting)
  expect(hello?.probability).toBe(0)
})

test('a sentence that is as clear as its whole turn is the evidence', () => {
  const whole = reading(0, 'AGENT', 'Hi there. Let me look that up.', { greeting: 0.9 })
  const sentence = { ...reading(0, 'AGENT', 'Hi there.', { greeting: 0.85 }), segment: whole.segment }
  expect(matchActs([whole, sentence], greeting)[0]).toMatchObject({
    span: { text: 'Hi there.' },
    probability: 0.9,
  })
})

test('what accuses has to hold for the whole turn, and one goodbye makes no announcement of it', () => {
  const whole = reading(0, 'AGENT', 'So, bees. Find your girls.', { rude: 0.3 })
  const sentence = {
    ...reading(0, 'AGENT', 'Find your girls.', { rude: 0.9, IVR: 0.9 }),
    segment: whole.segment,
  }
  const rude = { ...greeting, acts: ['rude' as const] }
  expect(matchActs([whole, sentence], rude)[0]?.probability).toBe(0.3)
})

function reading(index: number, speaker: Speaker, text: string, likely: Partial<Likely>): Reading {
  const segment: Segment = { index, speaker, start: index, end: index + 1, text }
  const none = Object.fromEntries(LABELS.map((label) => [label, 0])) as Likely
  return {
    segment,
    span: { text, parts: [{ segment, quote: text }] },
    likely: { ...none, ...likely },
    plain: wordsOf(text).join(' '),
  }
}
