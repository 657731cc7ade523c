import type { Verdict } from '../../src/contract/verdict.js'

export interface ComparedVerdict {
  criterionId: string
  /** The manager's; several where managers would differ. */
  expected: Verdict[]
  found: Verdict | 'MISSING'
  agrees: boolean
}

/** A criterion that the engine left out, or declined as not applicable, agrees only if the manager said so too. */
export function compareVerdicts(
  expected: Record<string, Verdict[]>,
  criteria: { id: string; verdict: Verdict }[],
): ComparedVerdict[] {
  const found = new Map(criteria.map(({ id, verdict }) => [id, verdict]))
  return Object.entries(expected).map(([criterionId, verdicts]) => {
    const verdict = found.get(criterionId)
    return {
      criterionId,
      expected: verdicts,
      found: verdict ?? 'MISSING',
      agrees: verdict !== undefined && verdicts.includes(verdict),
    }
  })
}
