import { expect, test } from 'vitest'
import type { TriedCall } from '../../../../src/contract/app/criterionDrafts.js'
import type { Verdict } from '../../../../src/contract/verdict.js'
import { isChange, trialGroups } from './trialGroups.js'

const by = (verdict: Verdict) => ({ verdict, unsure: false, evidence: [] })
const call = (saved: Verdict | null, draft: Verdict): TriedCall => ({
  analysisId: 'c',
  originalName: 'call.wav',
  createdAt: '2026-11-27T10:00:00.000Z',
  draft: by(draft),
  saved: saved && by(saved),
})

test('what changes stands first, calls that fare alike together', () => {
  const groups = trialGroups([
    call('MET', 'MET'),
    call('NOT_MET', 'MET'),
    call('MET', 'NOT_MET'),
    call('MET', 'MET'),
  ])
  expect(groups.map(({ from, to, calls }) => [from, to, calls.length])).toEqual([
    ['MET', 'NOT_MET', 1],
    ['NOT_MET', 'MET', 1],
    ['MET', 'MET', 2],
  ])
  expect(groups.map(isChange)).toEqual([true, true, false])
})

test('with nothing to compare with there are verdicts, and no change', () => {
  const groups = trialGroups([call(null, 'NOT_MET'), call(null, 'MET')])
  expect(groups.map(({ from, to }) => [from, to])).toEqual([
    [null, 'MET'],
    [null, 'NOT_MET'],
  ])
  expect(groups.some(isChange)).toBe(false)
})
