import { expect, test } from 'vitest'
import { transcriptErrors } from './transcriptErrors.js'

const script = [
  { speaker: 'AGENT', text: 'How can I help?' },
  { speaker: 'CUSTOMER', text: 'My line is down.' },
] as const

const named = (agent: string, customer: string) => [
  { speaker: 'CUSTOMER' as const, text: customer },
  { speaker: 'AGENT' as const, text: agent },
]

test('the order of two who talk at once is no error', () => {
  expect(transcriptErrors([...script], named('how can i help', 'my line is down'))).toEqual({
    errors: 0,
    words: 8,
  })
})

test('swapped names are not counted as wrong words', () => {
  expect(transcriptErrors([...script], named('my line is down', 'how can i help')).errors).toBe(0)
})

test('a wrong word is', () => {
  expect(transcriptErrors([...script], named('how can he help', 'my line is down')).errors).toBe(1)
})

test('a recording that does not tell speakers apart is compared as one text', () => {
  const heard = [{ speaker: 'UNKNOWN' as const, text: 'How can I help my line is dawn' }]
  expect(transcriptErrors([...script], heard)).toEqual({ errors: 1, words: 8 })
})
