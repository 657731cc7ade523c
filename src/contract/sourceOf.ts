import type { JudgedCriterion } from './analysis.js'

/** Whose verdict it is. Before it was stored, a language model answered questions and nothing else. */
export function sourceOf({ source, kind, verdict }: JudgedCriterion): 'ENGINE' | 'MODEL' {
  return source ?? (kind === 'JUDGED' && verdict !== 'NOT_APPLICABLE' ? 'MODEL' : 'ENGINE')
}
