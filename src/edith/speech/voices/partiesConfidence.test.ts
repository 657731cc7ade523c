import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areUnsure } from '../../../contract/roles.js'
import { partiesConfidence } from './partiesConfidence.js'

const units = (...texts: string[]) => texts.map((text) => ({ text }))
const call = units('How can I help you today?', 'My bill is wrong.', 'Let me see.', 'Thank you.')

describe('how surely the parties on one channel are told apart', () => {
  it('is high where every sentence surely is one of the two', () => {
    const confidence = partiesConfidence(call, [0.999, 0.001, 0.999, 0.001])
    expect(confidence).toBeGreaterThan(0.95)
    expect(areUnsure({ confidence })).toBe(false)
  })

  it('is as low as a coin where nothing tells them apart, and needs checking', () => {
    const confidence = partiesConfidence(call, [0.5, 0.5, 0.5, 0.5])
    expect(confidence).toBe(0.5)
    expect(areUnsure({ confidence })).toBe(true)
  })

  it('needs checking where a few sentences are unsure, as then more are wrong than they tell', () => {
    expect(areUnsure({ confidence: partiesConfidence(call, [0.96, 0.04, 0.96, 0.04]) })).toBe(true)
    expect(areUnsure({ confidence: partiesConfidence(call, [0.99, 0.01, 0.99, 0.01]) })).toBe(false)
  })

  it('weighs what is unsure by its words', () => {
    const short = partiesConfidence(call, [0.999, 0.001, 0.999, 0.5])
    const long = partiesConfidence(call, [0.5, 0.001, 0.999, 0.001])
    expect(long).toBeLessThan(short ?? 0)
  })

  it('is low where one hardly says anything: they may not have been told apart at all', () => {
    const talk = units(
      'I will tell you all of it from the beginning to the end, as it is a long story.',
      'Yes.',
    )
    expect(areUnsure({ confidence: partiesConfidence(talk, [0.999, 0.001]) })).toBe(true)
    expect(areUnsure({ confidence: partiesConfidence(talk, [0.999, 0.999]) })).toBe(true)
  })

  it('is not reckoned where nothing is said', () => {
    expect(partiesConfidence([], [])).toBeNull()
    expect(partiesConfidence(units('…'), [0.9])).toBeNull()
  })

  it('is from 0.5 to 1, whatever is said, and the same with both parties exchanged', () => {
    const said = fc.array(
      fc.record({ text: fc.constantFrom('Yes.', 'I see what you mean.'), odds: fc.nat(1000) }),
      {
        minLength: 1,
      },
    )
    fc.assert(
      fc.property(said, (all) => {
        const odds = all.map((one) => one.odds / 1000)
        const confidence = partiesConfidence(all, odds) ?? 0
        expect(confidence).toBeGreaterThanOrEqual(0.5)
        expect(confidence).toBeLessThanOrEqual(1)
        const others = partiesConfidence(
          all,
          odds.map((one) => 1 - one),
        )
        if (!odds.includes(0.5)) expect(others).toBeCloseTo(confidence, 2)
      }),
    )
  })
})
