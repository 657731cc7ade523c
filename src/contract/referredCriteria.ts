import type { Criterion, ScorecardDefinition } from './scorecard.js'

/** A criterion, after those that its "before" or "after" leads to: all that judging it takes. Empty: there is none. */
export function referredCriteria(
  { sections }: Pick<ScorecardDefinition, 'sections'>,
  id: string,
): Criterion[] {
  const all = sections.flatMap(({ criteria }) => criteria)
  const needed: Criterion[] = []
  for (let at = all.findIndex((one) => one.id === id); at >= 0; ) {
    const criterion = all[at]
    if (!criterion) break
    needed.unshift(criterion)
    // Only what stands above can be referred to: there is no circle.
    const other = 'when' in criterion && 'criterionId' in criterion.when ? criterion.when.criterionId : null
    at = all.slice(0, at).findIndex((one) => one.id === other)
  }
  return needed
}
