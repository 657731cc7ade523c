import { areUnsure, type CallRoles } from '../../contract/roles.js'
import type { Criterion, MetricName } from '../../contract/scorecard.js'
import { type Finding, judgedAt, SURE_FROM } from './finding.js'

const OF_NOBODY: MetricName[] = [
  'SILENCE_SECONDS',
  'SILENCE_RATIO',
  'LONGEST_SILENCE_SECONDS',
  'DURATION_SECONDS',
]

/** Where the one taken for the agent may be the customer, every verdict on what either of them does is a guess. */
export function lessSureOfRoles(finding: Finding, criterion: Criterion, roles: CallRoles | null): Finding {
  if (!areUnsure(roles) || finding.verdict === 'NOT_APPLICABLE' || isOfNobody(criterion)) return finding
  const confidence = Math.min(finding.confidence * (roles?.confidence ?? 1), BELOW_SURE)
  return { ...finding, ...judgedAt(Math.round(confidence * 100) / 100) }
}

const BELOW_SURE = SURE_FROM - 0.01

function isOfNobody(criterion: Criterion): boolean {
  if (criterion.kind === 'METRIC') return OF_NOBODY.includes(criterion.metric)
  return criterion.kind !== 'JUDGED' && criterion.by === 'ANYONE'
}
