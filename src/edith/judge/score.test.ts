import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overallScore } from './score.js'

const criterion = fc.record({
  weight: fc.integer({ min: 1, max: 100_000 }).map((thousandths) => thousandths / 1000),
  score: fc.option(fc.integer({ min: 0, max: 100 }).map((tenths) => tenths / 10)),
  verdict: fc.constantFrom('MET' as const, 'PARTIAL' as const, 'NOT_MET' as const),
  critical: fc.boolean(),
})
const scorecard = fc.array(criterion, { maxLength: 40 })
const cap = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10)

describe('the overall score', () => {
  it('is the weighted mean of what applies, to one decimal', () => {
    const one = (weight: number, score: number | null) =>
      ({ weight, score, verdict: score === null ? 'NOT_APPLICABLE' : 'MET', critical: false }) as const
    expect(overallScore([one(10, 10), one(5, 5)], 50).overallScore).toBe(83.3)
    expect(overallScore([one(10, 10), one(5, null)], 50).overallScore).toBe(100)
    expect(overallScore([one(1, 10), one(1, 9.9), one(1, 9.9), one(1, 9.9)], 50).overallScore).toBe(99.3)
    expect(overallScore([one(0.1, 0.1), one(0.1, 0)], 50).overallScore).toBe(0.5)
    expect(overallScore([one(0.3, 10), one(0.6, 0.1), one(0.1, 10)], 50).overallScore).toBe(40.6)
  })

  it('is 0 when nothing applies', () => {
    const none = { weight: 3, score: null, verdict: 'NOT_APPLICABLE', critical: true } as const
    expect(overallScore([none], 50)).toEqual({ overallScore: 0, capped: false })
    expect(overallScore([], 50)).toEqual({ overallScore: 0, capped: false })
  })

  it('is capped by a missed critical criterion, and by no other', () => {
    const missed = { weight: 1, score: 0, verdict: 'NOT_MET', critical: true } as const
    const good = { weight: 9, score: 10, verdict: 'MET', critical: false } as const
    expect(overallScore([missed, good], 32.3)).toEqual({ overallScore: 32.3, capped: true })
    expect(overallScore([missed, good], 95)).toEqual({ overallScore: 90, capped: false })
    expect(overallScore([{ ...missed, critical: false }, good], 50)).toEqual({
      overallScore: 90,
      capped: false,
    })
  })

  it('lies between 0 and 100 and has one decimal', () => {
    fc.assert(
      fc.property(scorecard, cap, (criteria, criticalCap) => {
        const { overallScore: score } = overallScore(criteria, criticalCap)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(100)
        expect(String(score)).toMatch(/^\d+(\.\d)?$/)
      }),
    )
  })

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(
        scorecard.chain((criteria) =>
          fc.tuple(
            fc.constant(criteria),
            fc.shuffledSubarray(criteria, { minLength: criteria.length, maxLength: criteria.length }),
          ),
        ),
        cap,
        ([criteria, shuffled], criticalCap) => {
          expect(overallScore(shuffled, criticalCap)).toEqual(overallScore(criteria, criticalCap))
        },
      ),
    )
  })

  it('never falls when one criterion does better', () => {
    fc.assert(
      fc.property(
        fc.array(criterion, { minLength: 1, maxLength: 40 }),
        cap,
        fc.nat(),
        fc.integer({ min: 0, max: 100 }),
        (criteria, criticalCap, at, gainTenths) => {
          const index = at % criteria.length
          const better = criteria.map((one, i) =>
            i === index && one.score !== null
              ? { ...one, score: Math.min(100, Math.round(one.score * 10) + gainTenths) / 10 }
              : one,
          )
          expect(overallScore(better, criticalCap).overallScore).toBeGreaterThanOrEqual(
            overallScore(criteria, criticalCap).overallScore,
          )
        },
      ),
    )
  })
})
