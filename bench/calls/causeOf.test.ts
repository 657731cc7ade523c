import { expect, test } from 'vitest'
import { causeOf, type Line } from './causeOf.js'

const agent = (text: string, start = 0): Line => ({ speaker: 'AGENT', start, end: start + 3, text })
const customer = (text: string, start = 0): Line => ({ ...agent(text, start), speaker: 'CUSTOMER' })
const by = (quote?: string) => ({
  evidence: quote === undefined ? [] : [{ segment: 0, speaker: 'AGENT' as const, start: 0, end: 3, quote }],
})
const SAID = 'Is there anything else that I can do?'

test.each([
  ['the words are there', [agent(SAID)], 'judged wrong'],
  ['all but a word is', [agent('is there anything else that i could do')], 'judged wrong'],
  ['the words are others', [agent('Is Sarah any pink sells the tie can do?')], 'heard wrong'],
  ['the words are there, much later', [agent(SAID, 60)], 'heard wrong'],
  ['the other one says them', [customer(SAID)], 'speaker wrong'],
  ['nobody says anything', [], 'heard wrong'],
])('what decided on the text: %s', (_, heard, cause) => {
  expect(causeOf(by(SAID), by(), [agent(SAID)], heard)).toBe(cause)
})

test('what accuses on audio was never said', () => {
  const heard = [agent('You are a fool.')]
  expect(causeOf(by(), by('You are a fool.'), [agent('You have a form.')], heard)).toBe('heard wrong')
  expect(causeOf(by(), by('You are a fool.'), [agent('You are a fool.')], heard)).toBe('judged wrong')
})

test('one moment that came through is enough', () => {
  const script = [agent(SAID), agent('Anything more?', 20)]
  const onText = {
    evidence: [0, 1].map((segment) => ({
      segment,
      speaker: 'AGENT' as const,
      start: 0,
      end: 3,
      quote: script[segment]?.text ?? '',
    })),
  }
  expect(causeOf(onText, by(), script, [agent('Anything more?', 20)])).toBe('judged wrong')
})
