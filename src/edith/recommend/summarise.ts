import type { JudgedCriterion } from '../../contract/analysis.js'
import { costOf } from './cost.js'

const NAMED = 3

/** The call in one to three sentences. */
export function summarise(
  criteria: JudgedCriterion[],
  result: { overallScore: number; capped: boolean },
  criticalCap: number,
): string {
  if (criteria.every(({ score }) => score === null))
    return 'Nothing could be scored: no criterion of the scorecard applies to this call.'
  const byCost = criteria
    .map((criterion) => ({ criterion, cost: costOf(criterion, criteria, criticalCap) }))
    .sort((a, b) => b.cost - a.cost)
    .map(({ criterion }) => criterion)
  const strong = criteria.filter(({ verdict }) => verdict === 'MET').sort((a, b) => b.weight - a.weight)
  const missed = byCost.filter(({ verdict }) => verdict === 'NOT_MET')
  const partly = byCost.filter(({ verdict }) => verdict === 'PARTIAL')
  return [
    opening(criteria, result),
    named('Strong', strong),
    named('Missed', missed) || named('Partly', partly),
  ]
    .filter(Boolean)
    .join(' ')
}

function opening(
  criteria: JudgedCriterion[],
  { overallScore, capped }: { overallScore: number; capped: boolean },
) {
  const score = `Score ${overallScore.toFixed(1)}`
  if (!capped) return `${score}.`
  const critical = criteria.filter(({ critical, verdict }) => critical && verdict === 'NOT_MET')
  const names = critical.map(({ name }) => `“${name}”`).join(' and ')
  const why = critical.length === 1 ? 'is critical and was not met' : 'are critical and were not met'
  return `${score}, held down because ${names} ${why}.`
}

function named(label: string, criteria: JudgedCriterion[]): string {
  if (criteria.length === 0) return ''
  const names = criteria.slice(0, NAMED).map(({ name }) => lowerFirst(name))
  const rest = criteria.length - names.length
  return `${label}: ${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`
}

/** "Greets the customer" reads on within a sentence; "IBAN asked for" stays as it is. */
function lowerFirst(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
}
