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
