import type { JudgedCriterion } from '../../src/contract/analysis.js'

/** A criterion that is surely met, as the engine would give it. */
export function judgedCriterion(changes: Partial<JudgedCriterion> = {}): JudgedCriterion {
  return {
    id: 'greeting',
    name: 'Greets',
    description: '',
    weight: 5,
    score: 10,
    maxScore: 10,
    verdict: 'MET',
    critical: false,
    comment: 'Said.',
    evidence: [],
    section: { id: 'opening', name: 'Opening' },
    kind: 'SAID',
    confidence: 0.93,
    unsure: false,
    nearestMiss: null,
    source: 'ENGINE',
    ...changes,
  }
}
