import type { JudgedCriterion } from '../../../src/contract/analysis.js'

export interface JudgedSection {
  id: string
  name: string
  criteria: JudgedCriterion[]
}

/** In the scorecard's order. */
export function bySection(criteria: readonly JudgedCriterion[]): JudgedSection[] {
  const sections = new Map<string, JudgedSection>()
  for (const criterion of criteria) {
    const { id, name } = criterion.section
    const section = sections.get(id) ?? { id, name, criteria: [] }
    section.criteria.push(criterion)
    sections.set(id, section)
  }
  return [...sections.values()]
}
