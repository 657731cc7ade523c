import { expect, test } from 'vitest'
import { transcriptText } from './transcriptText.js'

test('a line tells when, who and what, and which of several agents', () => {
  const lines = [
    { start: 1, speaker: 'AGENT' as const, agent: 2, text: 'This is Dev.' },
    { start: 247, speaker: 'CUSTOMER' as const, agent: null, text: 'My bill has doubled.' },
    { start: 250, speaker: 'AGENT' as const, agent: null, text: 'I see.' },
  ]
  expect(transcriptText(lines)).toBe(
    '[0:01] AGENT 2: This is Dev.\n[4:07] CUSTOMER: My bill has doubled.\n[4:10] AGENT: I see.',
  )
})
