import { expect, test } from 'vitest'
import type { TextSource } from '../../../edith/transcripts/textListening.js'
import { transcriptGaps, transcriptSource } from './transcriptNotes.js'

const told: TextSource = {
  form: 'Deepgram',
  language: 'FILE',
  duration: 'FILE',
  roles: 'REQUEST',
  speakers: [
    { label: '0', speaker: 'AGENT' },
    { label: '1', speaker: 'CUSTOMER' },
    { label: '2', speaker: 'CUSTOMER' },
    { label: 'IVR', speaker: 'UNKNOWN' },
  ],
}

test('it is told who was taken for whom, and who says so', () => {
  expect(transcriptSource(told)).toBe(
    'A transcript (Deepgram), judged without its sound. 0 is the agent; 1, 2 are the customer; IVR is unknown, as the command says.',
  )
  expect(transcriptSource({ ...told, roles: 'FILE' })).toContain('as it says itself')
  expect(transcriptGaps(told)).toEqual([])
})

test('what nobody said is told, with the option that tells it', () => {
  const speakers = ['0', '1'].map((label) => ({ label, speaker: 'UNKNOWN' as const }))
  const gaps = { ...told, roles: 'NOBODY', language: 'ASSUMED', duration: 'LAST_WORD', speakers } as const
  expect(transcriptGaps(gaps)).toEqual([
    'It does not say who is the agent, 0 or 1: whoever speaks is unknown. --agent LABEL tells.',
    'It does not say which language is spoken: taken as English. --language tells another.',
    'It does not say how long the call was: taken to end with its last word.',
  ])
  expect(transcriptSource(gaps)).toBe('A transcript (Deepgram), judged without its sound.')
  expect(transcriptGaps({ ...gaps, speakers: [{ label: null, speaker: 'UNKNOWN' }] })[0]).toContain(
    'does not tell its speakers apart',
  )
})
