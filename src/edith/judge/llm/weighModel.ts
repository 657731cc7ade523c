import type { JudgedBy } from '../../../contract/analysis.js'
import type { Remark } from '../../../contract/remarks/remark.js'
import type { Criterion } from '../../../contract/scorecard.js'
import type { Verdict } from '../../../contract/verdict.js'
import { type Finding, judgedAt, notApplicable } from '../finding.js'
import { MAX_SCORE } from '../score.js'
import type { ModelView } from './askModel.js'
import type { ModelAnswer } from './readAnswer.js'

export interface Weighing {
  judgedBy: JudgedBy
  view: ModelView
  language: string
  /** Whether the evidence can have to do with what the criterion looks for. */
  isPlausible: (answer: ModelAnswer) => Promise<boolean>
  /** Whether somebody in the call speaks to whoever judges it. */
  isTamperedWith: boolean
}

const SCORES = { MET: MAX_SCORE, PARTIAL: MAX_SCORE / 2, NOT_MET: 0, NOT_APPLICABLE: null }

/**
 * The verdict in force, from what the engine and the model say. The model's moves it only with words that were said: for
 * what it finds, those words; against what the engine found, the very words that the engine found.
 */
export async function weighModel(own: Finding, criterion: Criterion, weighing: Weighing): Promise<Finding> {
  const { judgedBy, view } = weighing
  const answer = view.answers.get(criterion.id)
  if (criterion.kind === 'METRIC') return own
  if (criterion.kind === 'JUDGED') return answered(answer, weighing)
  if (judgedBy === 'ENGINE') return own
  if (!answer) return engineStands(own, view.trouble.key)
  if (judgedBy === 'BOTH')
    return answer.verdict === own.verdict ? own : disputed(own, answer, weighing.language)
  if (answer.verdict === own.verdict) return byModel(answer, own, weighing.language)
  // Whom somebody tries to have accused is accused by no model alone.
  if (criterion.kind === 'NOT_SAID' && weighing.isTamperedWith)
    return disputed(own, answer, weighing.language)
  if (finds(criterion, answer.verdict) > finds(criterion, own.verdict))
    return answer.evidence.length > 0 && (await weighing.isPlausible(answer))
      ? byModel(answer, own, weighing.language)
      : engineStands(own, 'MODEL_WITHOUT_QUOTE')
  if (own.evidence.length > 0 && (weighing.isTamperedWith || !quotesAll(answer, own)))
    return disputed(own, answer, weighing.language)
  return byModel(answer, own, weighing.language)
}

function answered(answer: ModelAnswer | undefined, { view, language }: Weighing): Finding {
  if (!answer) return notApplicable(view.trouble)
  if (answer.verdict !== 'NOT_APPLICABLE' && answer.evidence.length === 0)
    return notApplicable({ key: 'MODEL_WITHOUT_QUOTE' })
  return byModel(answer, notApplicable({ key: 'NO_MODEL' }), language)
}

/** How much of what a criterion looks for somebody says they have found. */
function finds({ kind }: Criterion, verdict: Verdict): number {
  const order: Verdict[] = ['NOT_MET', 'PARTIAL', 'MET']
  if (kind === 'NOT_SAID') order.reverse()
  return verdict === 'NOT_APPLICABLE' ? -1 : order.indexOf(verdict)
}

function quotesAll(answer: ModelAnswer, own: Finding): boolean {
  return own.evidence.every(({ segment }) => answer.evidence.some((quoted) => quoted.segment === segment))
}

function byModel(answer: ModelAnswer, own: Finding, language: string): Finding {
  const { verdict } = answer
  const isSame = verdict === own.verdict
  const evidence = answer.evidence.length > 0 || !isSame ? answer.evidence : own.evidence
  return {
    verdict,
    score: isSame ? own.score : SCORES[verdict],
    ...judgedAt(Math.round(answer.confidence * 100) / 100),
    comment: inItsWords(answer, language),
    evidence: verdict === 'NOT_APPLICABLE' ? [] : evidence,
    nearestMiss: isSame && evidence.length === 0 ? own.nearestMiss : null,
    source: 'MODEL',
  }
}

function inItsWords({ comment }: ModelAnswer, language: string): Remark {
  return { key: 'MODEL_SAYS', text: comment, language }
}

function disputed(own: Finding, answer: ModelAnswer, language: string): Finding {
  const { verdict } = answer
  return { ...own, reviewReasons: [{ key: 'MODEL_DISAGREES', verdict }, inItsWords(answer, language)] }
}

function engineStands(own: Finding, because: ModelView['trouble']['key']): Finding {
  return { ...own, reviewReasons: [{ key: 'ENGINE_STANDS', because }] }
}
