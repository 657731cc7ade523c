import type { ProjectOverview } from '../../../src/contract/app/projects.js'

export type CriterionCounts = ProjectOverview['criteria'][number]

/** Share of the calls the criterion applies to in which it was met, half for a partial one; null: it never applied. */
export function hitRate({ met, partial, notMet }: CriterionCounts): number | null {
  const applicable = met + partial + notMet
  return applicable === 0 ? null : (met + partial / 2) / applicable
}

/** Where to coach first: the weakest on top, what never applied at the end. */
export function weakestFirst(criteria: readonly CriterionCounts[]): CriterionCounts[] {
  return [...criteria].sort((one, other) => (hitRate(one) ?? 2) - (hitRate(other) ?? 2))
}
