import type { Criterion, ScorecardDefinition } from '../../../src/contract/scorecard.js'

/** A scorecard being edited: the definition's shape, its values perhaps not yet valid. */
export interface Draft {
  name: string
  definition: ScorecardDefinition
}

export type Section = ScorecardDefinition['sections'][number]
export type Kind = Criterion['kind']
export type NewId = (prefix: string) => string

export function newCriterion(kind: Kind, newId: NewId): Criterion {
  const common = { id: newId('criterion'), name: '', description: '', weight: 1, critical: false }
  const spoken = {
    acts: [],
    examples: [],
    counterExamples: [],
    by: 'AGENT',
    when: { kind: 'ANYWHERE' },
  } as const
  switch (kind) {
    case 'SAID':
      return { ...common, kind, ...spoken, acts: [], examples: [], counterExamples: [] }
    case 'NOT_SAID':
      return { ...common, kind, ...spoken, acts: [], examples: [], counterExamples: [], words: [] }
    case 'METRIC':
      return { ...common, kind, metric: 'LONGEST_SILENCE_SECONDS', max: { full: 5, zero: 15 } }
    case 'JUDGED':
      return { ...common, kind, question: '' }
  }
}

export function emptyDraft(newId: NewId, sectionName: string): Draft {
  const section = { id: newId('section'), name: sectionName, criteria: [newCriterion('SAID', newId)] }
  return { name: '', definition: { criticalCap: 50, sections: [section] } }
}

export function withSections(draft: Draft, sections: Section[]): Draft {
  return { ...draft, definition: { ...draft.definition, sections } }
}

export function replaced<T>(list: readonly T[], index: number, item: T): T[] {
  return list.map((existing, position) => (position === index ? item : existing))
}

export function without<T>(list: readonly T[], index: number): T[] {
  return list.filter((_, position) => position !== index)
}

/** The item at `index` changes places with its neighbour; at an end nothing happens. */
export function moved<T>(list: readonly T[], index: number, by: 1 | -1): T[] {
  const one = list[index]
  const other = list[index + by]
  if (one === undefined || other === undefined) return [...list]
  return replaced(replaced(list, index, other), index + by, one)
}

/** Ids last over versions and are compared over time: they are made once, and never again for another. */
export function randomId(prefix: string): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'
  const bytes = crypto.getRandomValues(new Uint8Array(8))
  return `${prefix}-${[...bytes].map((byte) => letters[byte % letters.length]).join('')}`
}

/** Criteria above the one named, which a "before" or "after" may refer to. */
export function criteriaAbove(sections: readonly Section[], criterionId: string): Criterion[] {
  const all = sections.flatMap(({ criteria }) => criteria)
  const position = all.findIndex(({ id }) => id === criterionId)
  return all.slice(0, Math.max(0, position))
}

export function totalWeight(sections: readonly Section[]): number {
  return sections.flatMap(({ criteria }) => criteria).reduce((total, { weight }) => total + (weight || 0), 0)
}
