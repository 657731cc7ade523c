import { expect, test } from 'vitest'
import { readSentence } from './readSentence.js'

test.each([
  ['I will not send you another one.', true],
  ["we can't help you with that", true],
  ["I won't be doing that today", true],
  ['I will send you another one.', false],
  ['You cannot send it back.', false],
])('%s refuses: %s', (text, refuses) => {
  expect(readSentence(text).refuses).toBe(refuses)
})

test.each([
  ['They told me it was sorted.', true],
  ['my colleague asked you for the postcode', true],
  ['I told you it was sorted.', false],
  ['What is your postcode?', false],
])('%s reports: %s', (text, reports) => {
  expect(readSentence(text).reports).toBe(reports)
})

test('questions, and whom a sentence is about', () => {
  expect(readSentence('could you tell me your name')).toMatchObject({ asks: true, addresses: true })
  expect(readSentence('That was stupid of me.')).toMatchObject({ asks: false, ofSelf: true })
})
