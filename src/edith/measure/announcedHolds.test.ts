import { expect, test } from 'vitest'
import type { Segment, Speaker } from '../../contract/transcript.js'
import { announcedHolds } from './announcedHolds.js'

function holds(language: string, ...turns: [Speaker, number, number, string][]) {
  const segments: Segment[] = turns.map(([speaker, start, end, text], index) => ({
    index,
    speaker,
    start,
    end,
    text,
  }))
  return announcedHolds(segments, [], 60, language).map(({ start, end }) => [start, end])
}

test('a silence that was announced is a hold', () => {
  expect(
    holds(
      'en-GB',
      ['AGENT', 0, 4, 'May I put you on hold while I ask?'],
      ['CUSTOMER', 4, 5, 'Sure.'],
      ['AGENT', 30, 60, 'So.'],
    ),
  ).toEqual([[5, 30]])
  expect(holds('fr', ['AGENT', 0, 4, 'Je vous mets en attente.'], ['AGENT', 40, 60, 'Voilà.'])).toEqual([
    [4, 40],
  ])
})

test('and so is one that the agent comes back from', () => {
  expect(holds('en', ['AGENT', 0, 4, 'Right.'], ['AGENT', 30, 60, 'Thank you so much for waiting.'])).toEqual(
    [[4, 30]],
  )
  expect(holds('fr', ['AGENT', 0, 4, 'Bien.'], ['AGENT', 30, 60, "Merci d'avoir patienté."])).toEqual([
    [4, 30],
  ])
})

test('a silence of which nobody says anything is none, nor one that the customer asks for, nor a short one', () => {
  expect(holds('en', ['AGENT', 0, 4, 'I see.'], ['AGENT', 30, 60, 'It is 40 pounds.'])).toEqual([])
  expect(holds('en', ['CUSTOMER', 0, 4, 'Please hold, my son calls.'], ['CUSTOMER', 30, 60, 'Yes?'])).toEqual(
    [],
  )
  expect(holds('en', ['AGENT', 0, 4, 'Please hold.'], ['AGENT', 8, 60, 'So.'])).toEqual([])
})
