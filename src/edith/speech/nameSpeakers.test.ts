import { expect, test } from 'vitest'
import { nameSpeakers } from './nameSpeakers.js'
import type { Utterance } from './spokenAudio.js'

const said = (channel: number, voice: number | null, text: string): Utterance => ({
  channel,
  voice,
  start: 0,
  end: 1,
  text,
  pauses: [],
  loudness: 0.1,
})
const speakers = (...args: Parameters<typeof nameSpeakers>) =>
  nameSpeakers(...args).map(({ speaker }) => speaker)

const greeting = 'Thank you for calling, how can I help you?'
const question = 'My order is late.'

test('on two channels what is said decides', () => {
  expect(speakers([said(0, null, question), said(1, null, greeting)], true, 'AUTO')).toEqual([
    'CUSTOMER',
    'AGENT',
  ])
})

test.each([
  ['LEFT', ['AGENT', 'CUSTOMER']],
  ['RIGHT', ['CUSTOMER', 'AGENT']],
] as const)('a project that fixes %s is obeyed whatever is said', (channel, expected) => {
  expect(speakers([said(0, null, question), said(1, null, greeting)], true, channel)).toEqual(expected)
})

test('mono without diarisation names nobody, fixed channel or not', () => {
  expect(speakers([said(0, null, greeting), said(0, null, question)], false, 'LEFT')).toEqual([
    'UNKNOWN',
    'UNKNOWN',
  ])
})

test('mono with diarisation names the voices; one that was not told apart stays unknown', () => {
  const utterances = [said(0, 3, question), said(0, 1, greeting), said(0, null, 'Yes.')]
  expect(speakers(utterances, false, 'AUTO')).toEqual(['CUSTOMER', 'AGENT', 'UNKNOWN'])
})
