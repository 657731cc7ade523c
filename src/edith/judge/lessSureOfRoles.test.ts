import { expect, test } from 'vitest'
import type { CallRoles } from '../../contract/roles.js'
import type { Criterion } from '../../contract/scorecard.js'
import { met, notApplicable } from './finding.js'
import { lessSureOfRoles } from './lessSureOfRoles.js'

const common = { id: 'c', name: 'C', description: '', weight: 1, critical: false }
const spoken = { ...common, acts: [], examples: ['x'], counterExamples: [], words: [] }
const saidBy = (by: 'AGENT' | 'CUSTOMER' | 'ANYONE'): Criterion => ({
  ...spoken,
  kind: 'SAID',
  by,
  when: { kind: 'ANYWHERE' },
})
const measured = (metric: 'AGENT_TALK_RATIO' | 'SILENCE_SECONDS'): Criterion => ({
  ...common,
  kind: 'METRIC',
  metric,
})
const roles = (confidence: number): CallRoles => ({
  agentSide: 'LEFT',
  by: 'ENGINE',
  confidence,
  isUnusual: false,
  evidence: 0,
})
const finding = met({ key: 'NO_MODEL' }, 0.98)

test.each<[string, Criterion]>([
  ['what the agent says', saidBy('AGENT')],
  ['what the customer says', saidBy('CUSTOMER')],
  ['the agent’s share of the talk', measured('AGENT_TALK_RATIO')],
])('%s is a guess where nobody knows who the agent is', (_what, criterion) => {
  expect(lessSureOfRoles(finding, criterion, roles(0.89))).toMatchObject({ unsure: true, confidence: 0.69 })
  expect(lessSureOfRoles(finding, criterion, roles(0.6))).toMatchObject({ unsure: true, confidence: 0.59 })
  expect(lessSureOfRoles(finding, criterion, roles(0.9))).toBe(finding)
  expect(lessSureOfRoles(finding, criterion, null)).toBe(finding)
})

test.each<[string, Criterion]>([
  ['what anybody may say', saidBy('ANYONE')],
  ['a silence', measured('SILENCE_SECONDS')],
])('%s rests on nobody’s role', (_what, criterion) => {
  expect(lessSureOfRoles(finding, criterion, roles(0.6))).toBe(finding)
})

test('what does not apply does not apply to either', () => {
  const none = notApplicable({ key: 'NO_MODEL' })
  expect(lessSureOfRoles(none, saidBy('AGENT'), roles(0.6))).toBe(none)
})
