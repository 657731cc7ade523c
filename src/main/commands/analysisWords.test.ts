import { expect, test } from 'vitest'
import { engineAnalysis } from '../../../test/support/analysedCall.js'
import { analysisDetail } from './analysisDetail.js'
import { analysisReport } from './analysisReport.js'

const found = (language: string) =>
  engineAnalysis({
    language,
    summary: [{ key: 'SCORE', score: 61.5 }],
    recommendations: [
      {
        id: 'improve-help',
        criterionId: 'help',
        priority: 'HIGH',
        title: { key: 'TITLE_MISSING', name: 'Offers help' },
        text: [{ key: 'COST', points: 12.5 }],
      },
    ],
  })
const scorecard = { id: 'default', name: 'Customer service call', version: 1 }

test.each([
  ['en', 'Score 61.5.', 'Missing: Offers help', 'This cost 12.5 of 100 points.'],
  ['fr-BE', 'Score de 61,5.', 'Manque\u00a0: Offers help', 'Coût\u00a0: 12,5 points sur 100.'],
  ['nl', 'Score 61.5.', 'Missing: Offers help', 'This cost 12.5 of 100 points.'],
])('a call in %s is told of in words that its readers know', (language, summary, title, text) => {
  expect(analysisDetail(found(language), scorecard, new Date(0))).toMatchObject({
    summary,
    recommendations: [{ title, text }],
  })
  const report = analysisReport(found(language), scorecard.name, [])
  for (const words of [summary, title, text]) expect(report).toContain(words)
})
