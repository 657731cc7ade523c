import { describe, expect, test } from 'vitest'
import { judgedCriterion } from '../../test/support/judgedCriterion.js'
import type { JudgedCriterion } from './analysis.js'
import { reviewOf } from './review.js'
import type { CallRoles } from './roles.js'

const MET = judgedCriterion()

test('a sure analysis stands, and so does one stored before verdicts could be unsure', () => {
  const { unsure: _, ...old } = MET
  const sure = { provisional: false, needsReview: [] }
  expect(reviewOf([MET])).toEqual(sure)
  expect(reviewOf([old as JudgedCriterion])).toEqual(sure)
})

test('an unsure verdict makes the score provisional and is named; what is critical comes first', () => {
  const unsure = { ...MET, unsure: true }
  const critical = { ...unsure, id: 'identity', name: 'Checks who calls', critical: true }
  expect(reviewOf([MET, { ...unsure, id: 'close', name: 'Closes' }, critical])).toEqual({
    provisional: true,
    needsReview: [
      {
        reason: 'UNSURE_CRITICAL',
        criterionIds: ['identity'],
        remark: { key: 'REVIEW_UNSURE_CRITICAL', names: ['Checks who calls'], more: 0 },
      },
      {
        reason: 'UNSURE',
        criterionIds: ['close'],
        remark: { key: 'REVIEW_UNSURE', names: ['Closes'], more: 0 },
      },
    ],
  })
})

test('what does not count in the score does not make it provisional', () => {
  const left = { ...MET, verdict: 'NOT_APPLICABLE' as const, score: null, unsure: true }
  expect(reviewOf([left])).toMatchObject({ provisional: false, needsReview: [{ reason: 'UNSURE' }] })
})

test('a language model that disagrees, or gave no verdict, is a reason of its own', () => {
  const disputed = {
    ...MET,
    reviewReasons: [{ key: 'MODEL_DISAGREES' as const, verdict: 'NOT_MET' as const }],
  }
  const alone = {
    ...MET,
    reviewReasons: [{ key: 'ENGINE_STANDS' as const, because: 'MODEL_TOO_SLOW' as const }],
  }
  expect(reviewOf([disputed, alone])).toMatchObject({
    provisional: false,
    needsReview: [{ reason: 'MODEL_DISAGREES' }, { reason: 'ENGINE_STANDS' }],
  })
})

test('of many unsure criteria five are named, and all are given', () => {
  const many = Array.from({ length: 7 }, (_, n) => ({ ...MET, id: `c${n}`, unsure: true }))
  const [need] = reviewOf(many).needsReview
  expect(need?.criterionIds).toHaveLength(7)
  expect(need?.remark).toMatchObject({ more: 2, names: many.slice(0, 5).map(({ name }) => name) })
})

describe('who is who', () => {
  const roles: CallRoles = {
    agentSide: 'LEFT',
    by: 'ENGINE',
    confidence: 0.99,
    isUnusual: false,
    evidence: 0.9,
  }
  const reasons = (changed: Partial<CallRoles> | null) =>
    reviewOf([MET], changed && { ...roles, ...changed }).needsReview.map(({ reason }) => reason)

  test.each<[string, Partial<CallRoles> | null, string[]]>([
    ['told for sure', {}, []],
    ['stored before it was reckoned', null, []],
    ['not reckoned', { agentSide: null, confidence: null }, []],
    ['told by a hair', { confidence: 0.6 }, ['UNSURE_ROLES']],
    ['on the other side than usually', { isUnusual: true }, ['UNUSUAL_SIDE']],
    ['both', { isUnusual: true, confidence: 0.6 }, ['UNSURE_ROLES', 'UNUSUAL_SIDE']],
  ])('%s', (_what, changed, expected) => {
    expect(reasons(changed)).toEqual(expected)
  })
})
