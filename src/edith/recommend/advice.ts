import type { JudgedCriterion } from '../../contract/analysis.js'
import type { Criterion, CriterionOf, When } from '../../contract/scorecard.js'
import { at, quoted } from '../judge/plainWords.js'
import { wordsOf } from '../judge/wording.js'
import { metricAdvice } from './metricAdvice.js'

export interface Advice {
  title: string
  text: string
  /** Two pieces of advice with the same essence say the same. */
  essence: string
}

export function adviceFor(result: JudgedCriterion, criterion: Criterion): Advice {
  switch (criterion.kind) {
    case 'SAID':
      return toSay(result, criterion)
    case 'NOT_SAID':
      return toLeaveOut(result, criterion)
    case 'METRIC':
      return {
        title: result.name,
        text: `${result.comment} ${metricAdvice[criterion.metric]}`,
        essence: `metric ${criterion.metric}`,
      }
    case 'JUDGED':
      return toReconsider(result, criterion)
  }
}

function toSay(result: JudgedCriterion, criterion: CriterionOf<'SAID'>): Advice {
  const [better = criterion.name] = criterion.examples
  const [heard] = result.evidence
  const moment = heard ?? result.nearestMiss
  const text = [
    heard && `${quoted(heard.quote)} ${at(heard)} did not fully do.`,
    !heard && moment && `${quoted(moment.quote)} ${at(moment)} was the nearest.`,
    `${placeOf(criterion.when)} say something like ${quoted(better)}`,
  ]
  return {
    title: result.verdict === 'NOT_MET' ? `Missing: ${result.name}` : `Only partly: ${result.name}`,
    text: text.filter(Boolean).join(' '),
    essence: `say ${wordsOf(better).join(' ')}`,
  }
}

function placeOf(when: When): string {
  switch (when.kind) {
    case 'FIRST':
      return `In the first ${when.seconds} s,`
    case 'LAST':
      return `In the last ${when.seconds} s,`
    default:
      return 'Next time,'
  }
}

function toLeaveOut(result: JudgedCriterion, criterion: CriterionOf<'NOT_SAID'>): Advice {
  const [heard] = result.evidence
  const [better] = criterion.counterExamples
  const moment = heard ? `${quoted(heard.quote)} ${at(heard)}` : 'What was said'
  const instead = better === undefined ? '' : ` Better: ${quoted(better)}`
  return {
    title: result.name,
    text:
      result.verdict === 'NOT_MET'
        ? `${moment} must not be said.${instead}`
        : `${moment} comes close to what must not be said.${instead}`,
    essence: `leave out ${heard ? heard.segment : criterion.id}`,
  }
}

function toReconsider(result: JudgedCriterion, criterion: CriterionOf<'JUDGED'>): Advice {
  const [heard] = result.evidence
  const moment = heard ? ` Listen to ${quoted(heard.quote)} ${at(heard)}.` : ''
  return {
    title: result.name,
    text: `${result.comment}${moment}`,
    essence: `ask ${wordsOf(criterion.question).join(' ')}`,
  }
}
