import type { AlertPreview } from '../../../src/contract/app/alerts.js'

type Matches = AlertPreview['matches']

/** Calls that are analysed meanwhile move the others on: the next ten may begin with some that were seen already. */
export function withMatches(soFar: Matches, more: Matches): Matches {
  const seen = new Set(soFar.map(({ analysisId }) => analysisId))
  return [...soFar, ...more.filter(({ analysisId }) => !seen.has(analysisId))]
}
