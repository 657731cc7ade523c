import { expect, test } from 'vitest'
import { engineAnalysis } from '../../../test/support/analysedCall.js'
import type { JudgedCriterion } from '../../contract/analysis.js'
import { analysisReport, clock } from './analysisReport.js'

test.each([
  [0, '0:00'],
  [9.94, '0:09'],
  [61, '1:01'],
  [3599.9, '59:59'],
  [3600, '1:00:00'],
  [14_400, '4:00:00'],
])('%d seconds are %s', (seconds, shown) => expect(clock(seconds)).toBe(shown))

test('what is unsure is said to be, the score that rests on it is provisional, and evidence says who speaks', () => {
  const criterion = {
    ...{
      id: 'c',
      name: 'Checks that it is resolved',
      description: '',
      weight: 10,
      critical: false,
      kind: 'SAID',
    },
    ...{ section: { id: 's', name: 'S' }, verdict: 'MET', score: 10, maxScore: 10, source: 'ENGINE' },
    ...{ comment: [], confidence: 0.51, unsure: true, nearestMiss: null },
    evidence: [{ segment: 0, start: 3, end: 5, speaker: 'AGENT', quote: 'Is it steady now?' }],
  } as unknown as JudgedCriterion
  const report = (unsure: boolean) =>
    analysisReport(engineAnalysis({ criteria: [{ ...criterion, unsure }] }), 'Ours', [])
  expect(report(true)).toMatch(/^Overall score 50\.0 of 100 \(Ours\), provisional/)
  expect(report(true)).toContain('Checks that it is resolved: met, unsure, please check 10.0/10')
  expect(report(true)).toContain('0:03 agent "Is it steady now?"')
  expect(report(false)).not.toMatch(/unsure|provisional/)
})

test('of several agents it says who is judged and why, and which of them speaks', () => {
  const said = [
    { index: 0, speaker: 'AGENT' as const, start: 1, end: 3, text: 'One moment.', agent: 1 },
    { index: 1, speaker: 'AGENT' as const, start: 134, end: 139, text: 'Hello, this is Dev.', agent: 2 },
  ]
  const analysis = engineAnalysis({}, said)
  const [one, two] = said.map(({ agent, start, end }) => ({ number: agent, start, end, words: 2 }))
  if (!one || !two) throw new Error('there are two')
  analysis.transcript.agents = {
    agents: [
      { ...one, name: null },
      { ...two, name: 'Dev' },
    ],
    judged: 2,
    because: 'MOST_WORDS',
  }
  const report = analysisReport(analysis, 'Ours', [])
  expect(report).toContain('2 agents. Judged: agent 2 (Dev), from 2:14, who says most.')
  expect(report).toContain('agent 1   One moment.')
  expect(report).toContain('agent 2   Hello, this is Dev.')
})
