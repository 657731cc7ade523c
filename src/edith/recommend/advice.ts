import type { Evidence, JudgedCriterion } from '../../contract/analysis.js'
import type { Moment, Remarks, Sentence, Within } from '../../contract/remarks/remark.js'
import type { Criterion, CriterionOf, When } from '../../contract/scorecard.js'
import { momentOf } from '../judge/finding.js'
import { wordsOf } from '../judge/wording.js'

export interface Advice {
  title: Remarks
  text: Sentence[]
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
        text: [...sentences(result.comment), { key: 'METRIC_ADVICE', metric: criterion.metric }],
        essence: `metric ${criterion.metric}`,
      }
    case 'JUDGED':
      return toReconsider(result, criterion)
  }
}

function toSay(result: JudgedCriterion, criterion: CriterionOf<'SAID'>): Advice {
  const { name, verdict, evidence, nearestMiss } = result
  const [example = criterion.name] = criterion.examples
  const [heard] = evidence
  return {
    title: { key: verdict === 'NOT_MET' ? 'TITLE_MISSING' : 'TITLE_PARTLY', name },
    text: [
      ...(heard ? [{ key: 'FELL_SHORT' as const, moment: said(heard) }] : []),
      ...(!heard && nearestMiss ? [{ key: 'WAS_NEAREST' as const, moment: said(nearestMiss) }] : []),
      { key: 'SAY', within: placeOf(criterion.when), example },
    ],
    essence: `say ${wordsOf(example).join(' ')}`,
  }
}

/** Before or after another criterion is anywhere to who does not know when that one is met. */
function placeOf(when: When): Within {
  return when.kind === 'FIRST' || when.kind === 'LAST' ? when : { kind: 'ANYWHERE' }
}

function toLeaveOut(result: JudgedCriterion, criterion: CriterionOf<'NOT_SAID'>): Advice {
  const [heard] = result.evidence
  const [example] = criterion.counterExamples
  return {
    title: result.name,
    text: [
      {
        key: result.verdict === 'NOT_MET' ? 'MUST_NOT_BE_SAID' : 'CLOSE_TO_FORBIDDEN',
        moment: heard ? said(heard) : null,
      },
      ...(example === undefined ? [] : [{ key: 'BETTER' as const, example }]),
    ],
    essence: `leave out ${heard ? heard.segment : criterion.id}`,
  }
}

function toReconsider(result: JudgedCriterion, criterion: CriterionOf<'JUDGED'>): Advice {
  const [heard] = result.evidence
  return {
    title: result.name,
    text: [
      ...sentences(result.comment),
      ...(heard ? [{ key: 'LISTEN_TO' as const, moment: said(heard) }] : []),
    ],
    essence: `ask ${wordsOf(criterion.question).join(' ')}`,
  }
}

function sentences(remarks: Remarks): Sentence[] {
  return Array.isArray(remarks) ? remarks : [remarks]
}

function said(evidence: Evidence): Moment {
  return momentOf(evidence, evidence.quote)
}
