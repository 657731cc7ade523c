import type { TriedCall } from '../../../../src/contract/app/criterionDrafts.js'
import { Verdict } from '../../../../src/contract/verdict.js'

export interface TrialGroup {
  /** null: there was nothing to compare with. */
  from: Verdict | null
  to: Verdict
  calls: TriedCall[]
}

/** Calls that fare alike, together: what changes first, then in the order of the verdicts. */
export function trialGroups(calls: TriedCall[]): TrialGroup[] {
  const groups = new Map<string, TrialGroup>()
  for (const call of calls) {
    const [from, to] = [call.saved?.verdict ?? null, call.draft.verdict]
    const group = groups.get(`${from} ${to}`) ?? { from, to, calls: [] }
    groups.set(`${from} ${to}`, { ...group, calls: [...group.calls, call] })
  }
  return [...groups.values()].sort((a, b) => rank(a) - rank(b))
}

export function isChange({ from, to }: Pick<TrialGroup, 'from' | 'to'>): boolean {
  return from !== null && from !== to
}

function rank({ from, to }: TrialGroup): number {
  const all = Verdict.options
  const inOrder = (from === null ? 0 : all.indexOf(from)) * all.length + all.indexOf(to)
  return isChange({ from, to }) ? inOrder : inOrder + all.length ** 2
}
