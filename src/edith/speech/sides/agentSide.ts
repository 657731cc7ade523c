import type { CallRoles, Side } from '../../../contract/roles.js'
import type { AnalysisRequest } from '../../engine.js'
import { MOST_CERTAIN } from './sideEvidence.js'

// What nine in ten of a project's calls, or of a call's own signs, are against.
const CLEARLY = Math.log(9)

/**
 * Who is on which side, from what this call's words speak for and what the project's other calls do: both in log-odds
 * for the left. A setting is obeyed whatever is said.
 */
export function agentSide(
  evidence: number,
  prior: number,
  agentChannel: AnalysisRequest['agentChannel'],
): CallRoles & { agentSide: Side } {
  const learnt = round(Math.tanh(evidence / 2))
  if (agentChannel !== 'AUTO') {
    const expected = agentChannel === 'LEFT' ? MOST_CERTAIN : -MOST_CERTAIN
    const isUnusual = contradicts(evidence, expected)
    return { agentSide: agentChannel, by: 'PROJECT', confidence: 1, isUnusual, evidence: learnt }
  }
  const odds = evidence + prior
  return {
    agentSide: odds >= 0 ? 'LEFT' : 'RIGHT',
    by: 'ENGINE',
    confidence: round(1 / (1 + Math.exp(-Math.abs(odds)))),
    isUnusual: contradicts(evidence, prior),
    evidence: learnt,
  }
}

function contradicts(evidence: number, expected: number): boolean {
  return evidence * expected < 0 && Math.abs(evidence) >= CLEARLY && Math.abs(expected) >= CLEARLY
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
