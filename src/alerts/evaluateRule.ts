import type { JudgedCriterion, MeasuredCall } from '../contract/analysis.js'
import type { AlertCondition, AlertMoment, AlertRuleDefinition } from '../contract/app/alerts.js'
import { metrics } from '../contract/remarks/en/metrics.js'
import type { Segment } from '../contract/transcript.js'
import { findForbiddenWord } from '../edith/judge/forbiddenWords.js'
import { readMetric } from '../edith/judge/readMetric.js'
import { maySpeak } from '../edith/judge/spoken.js'
import { plainComparison, type Reason } from './reason.js'

/** What a rule looks at: one analysed call. */
export interface AnalysedCall {
  overallScore: number
  criteria: JudgedCriterion[]
  metrics: MeasuredCall
  durationSeconds: number
  segments: Segment[]
}

export type PhraseCondition = Extract<AlertCondition, { kind: 'PHRASE' }>
/** Where a phrase was said by meaning, told beforehand: a rule itself needs no model. */
export type FoundByMeaning = (condition: PhraseCondition) => AlertMoment | null

export type Evaluation = { kind: 'quiet' } | { kind: 'matched'; message: string; moment: AlertMoment | null }

/** Pure: whether a rule matches a call, why in plain words, and at which second. */
export function evaluateRule(
  rule: Pick<AlertRuleDefinition, 'join' | 'conditions'>,
  call: AnalysedCall,
  foundByMeaning: FoundByMeaning,
): Evaluation {
  const reasons = rule.conditions.map((condition) => check(condition, call, foundByMeaning))
  const matched = reasons.filter((reason) => reason !== null)
  const isMatch = rule.join === 'ALL' ? matched.length === reasons.length : matched.length > 0
  if (!isMatch) return { kind: 'quiet' }
  return {
    kind: 'matched',
    message: `${matched.map(({ words }) => words).join('; ')}.`,
    moment: matched.find(({ moment }) => moment)?.moment ?? null,
  }
}

/** Null when the condition does not hold; also when the call cannot answer it (no such criterion, speakers unknown). */
function check(condition: AlertCondition, call: AnalysedCall, foundByMeaning: FoundByMeaning): Reason | null {
  switch (condition.kind) {
    case 'OVERALL_SCORE':
      return plainComparison('Overall score', call.overallScore, condition)
    case 'CRITERION_VERDICT':
      return verdictReason(condition, call)
    case 'CRITERION_SCORE': {
      const criterion = call.criteria.find(({ id }) => id === condition.criterionId)
      if (!criterion) return null
      return plainComparison(`“${criterion.name}”`, criterion.score, condition, momentOf(criterion))
    }
    case 'METRIC': {
      const { label, unit } = metrics[condition.metric]
      return plainComparison(label, readMetric(condition.metric, call), condition, null, unit)
    }
    case 'SENTIMENT': {
      const isAgent = condition.of === 'AGENT'
      const value = isAgent ? call.metrics.sentiment.agent : call.metrics.sentiment.customer
      return plainComparison(`Sentiment of the ${isAgent ? 'agent' : 'customer'}`, value, condition)
    }
    case 'PHRASE':
      return phraseReason(
        condition.match === 'MEANING' ? foundByMeaning(condition) : foundByWord(condition, call.segments),
      )
  }
}

function verdictReason(
  condition: Extract<AlertCondition, { kind: 'CRITERION_VERDICT' }>,
  { criteria }: AnalysedCall,
): Reason | null {
  const criterion = criteria.find(({ id }) => id === condition.criterionId)
  if (!criterion || !condition.verdicts.includes(criterion.verdict)) return null
  const verdict = criterion.verdict.toLowerCase().replaceAll('_', ' ')
  return { words: `“${criterion.name}” is ${verdict}`, moment: momentOf(criterion) }
}

function momentOf({ evidence, nearestMiss }: JudgedCriterion): AlertMoment | null {
  const found = evidence[0] ?? nearestMiss
  return found
    ? { segment: found.segment, start: found.start, speaker: found.speaker, quote: found.quote }
    : null
}

function foundByWord({ by, phrases }: PhraseCondition, segments: Segment[]): AlertMoment | null {
  const segment = segments.find((one) => maySpeak(one.speaker, by) && findForbiddenWord(one, phrases))
  return segment
    ? { segment: segment.index, start: segment.start, speaker: segment.speaker, quote: segment.text }
    : null
}

const WHO = { AGENT: 'The agent', CUSTOMER: 'The customer', UNKNOWN: 'Someone' } as const

function phraseReason(moment: AlertMoment | null): Reason | null {
  return moment && { words: `${WHO[moment.speaker]} said “${moment.quote}”`, moment }
}
