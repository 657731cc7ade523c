import type { JudgedCriterion, MeasuredCall } from '../contract/analysis.js'
import type { AlertCondition, AlertMoment, AlertRuleDefinition } from '../contract/app/alerts.js'
import type { Beyond, Remark } from '../contract/remarks/remark.js'
import { reviewOf } from '../contract/review.js'
import type { Segment } from '../contract/transcript.js'
import { findForbiddenWord } from '../edith/judge/forbiddenWords.js'
import { readMetric } from '../edith/judge/readMetric.js'
import { maySpeakIn } from '../edith/judge/spoken.js'

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

export type Evaluation =
  | { kind: 'quiet' }
  | { kind: 'matched'; message: Remark[]; moment: AlertMoment | null }

/** Pure: whether a rule matches a call, why, and at which second. */
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
    message: matched.map(({ remark }) => remark),
    moment: matched.find(({ moment }) => moment)?.moment ?? null,
  }
}

interface Reason {
  remark: Remark
  moment: AlertMoment | null
}

/** Null when the condition does not hold; also when the call cannot answer it (no such criterion, a verdict that is a guess). */
function check(condition: AlertCondition, call: AnalysedCall, foundByMeaning: FoundByMeaning): Reason | null {
  switch (condition.kind) {
    case 'OVERALL_SCORE': {
      const { provisional } = reviewOf(call.criteria)
      return beyond(call.overallScore, condition, (passed) => ({
        key: 'ALERT_SCORE',
        ...passed,
        ...(provisional && { provisional }),
      }))
    }
    case 'CRITERION_VERDICT':
      return verdictReason(condition, call)
    case 'CRITERION_SCORE': {
      const criterion = judgedSurely(condition.criterionId, call)
      if (!criterion) return null
      const { name, score } = criterion
      const reason = beyond(score, condition, (passed) => ({ key: 'ALERT_CRITERION', name, ...passed }))
      return reason && { ...reason, moment: momentOf(criterion) }
    }
    case 'METRIC': {
      const { metric } = condition
      const value = readMetric(metric, call)
      return beyond(value, condition, (passed) => ({ key: 'ALERT_METRIC', metric, ...passed }))
    }
    case 'SENTIMENT': {
      const { of } = condition
      const { agent, customer } = call.metrics.sentiment
      const value = of === 'AGENT' ? agent : customer
      return beyond(value, condition, (passed) => ({ key: 'ALERT_SENTIMENT', of, ...passed }))
    }
    case 'PHRASE':
      return phraseReason(
        condition.match === 'MEANING' ? foundByMeaning(condition) : foundByWord(condition, call.segments),
      )
  }
}

function beyond(
  value: number | null,
  { comparison, value: bound }: { comparison: Beyond['comparison']; value: number },
  say: (passed: Beyond) => Remark,
): Reason | null {
  if (value === null) return null
  const holds = comparison === 'BELOW' ? value < bound : value > bound
  return holds ? { remark: say({ value, comparison, bound }), moment: null } : null
}

function verdictReason(
  condition: Extract<AlertCondition, { kind: 'CRITERION_VERDICT' }>,
  call: AnalysedCall,
): Reason | null {
  const criterion = judgedSurely(condition.criterionId, call)
  if (!criterion || !condition.verdicts.includes(criterion.verdict)) return null
  const { name, verdict } = criterion
  return { remark: { key: 'ALERT_VERDICT', name, verdict }, moment: momentOf(criterion) }
}

/** A guess alerts nobody: the call is marked for review instead, which says that it is one. */
function judgedSurely(criterionId: string, { criteria }: AnalysedCall): JudgedCriterion | undefined {
  return criteria.find(({ id, unsure }) => id === criterionId && !unsure)
}

function momentOf({ evidence, nearestMiss }: JudgedCriterion): AlertMoment | null {
  const found = evidence[0] ?? nearestMiss
  return found
    ? { segment: found.segment, start: found.start, speaker: found.speaker, quote: found.quote }
    : null
}

function foundByWord({ by, phrases }: PhraseCondition, segments: Segment[]): AlertMoment | null {
  const mayHaveSaid = maySpeakIn(segments)
  const segment = segments.find((one) => mayHaveSaid(one.speaker, by) && findForbiddenWord(one, phrases))
  return segment
    ? { segment: segment.index, start: segment.start, speaker: segment.speaker, quote: segment.text }
    : null
}

function phraseReason(moment: AlertMoment | null): Reason | null {
  if (!moment) return null
  const { speaker, quote } = moment
  return { remark: { key: 'ALERT_SAID', speaker, quote }, moment }
}
