import { expect, test } from 'vitest'
import { withMatches } from './withMatches.js'

const match = (analysisId: string) => ({
  analysisId,
  originalName: 'call.mp3',
  overallScore: 40,
  createdAt: '2026-05-10T14:32:11.000Z',
  message: 'Overall score below 60',
  moment: null,
})

test('a call that was pushed onto the next page counts once', () => {
  const matches = withMatches([match('a'), match('b')], [match('b'), match('c')])
  expect(matches.map(({ analysisId }) => analysisId)).toEqual(['a', 'b', 'c'])
})
