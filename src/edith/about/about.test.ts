import { describe, expect, test } from 'vitest'
import { segmentsOf, shortCalls } from '../../../test/fixtures/shortCalls.js'
import { aboutCall } from './about.js'

describe('calls of unlike trades', () => {
  test.each(shortCalls)('$language $trade ends $outcome', (call) => {
    const found = aboutCall({ segments: segmentsOf(call), language: call.language })
    expect({
      outcome: found.outcome,
      promises: found.promises.map(({ by }) => by),
    }).toEqual({ outcome: call.outcome, promises: call.promises })
    expect(found.reason?.text.toLowerCase()).toContain(call.reason)
  })
})

test('what an unknown voice says first is as well the agent’s greeting: why they call stays open', () => {
  const said = [
    'Good evening, how can I be of service to you today?',
    'Yes, the blue one, as I said before to them.',
  ]
  const segments = said.map((text, index) => ({
    ...{ index, start: index * 5, end: index * 5 + 4, text },
    speaker: 'UNKNOWN' as const,
  }))
  expect(aboutCall({ segments, language: 'en' }).reason).toBeNull()
})
