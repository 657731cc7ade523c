import type { Scorecard, ScorecardSummary } from '../contract/app/scorecards.js'
import type { ScorecardRow } from './queries.js'

export function presentScorecard(row: ScorecardRow): Scorecard {
  return { ...presentSummary(row), definition: row.definition }
}

export function presentSummary(row: ScorecardRow): ScorecardSummary {
  const { sections } = row.definition
  return {
    id: row.id,
    name: row.name,
    version: row.version,
    isDefault: row.isDefault,
    defaultFor: row.defaultFor,
    sectionCount: sections.length,
    criterionCount: sections.reduce((count, { criteria }) => count + criteria.length, 0),
    projectCount: row.projectCount ?? 0,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}
