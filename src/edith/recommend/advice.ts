import type { Evidence, JudgedCriterion } from '../../contract/analysis.js'
import type { Moment, Remarks, Sentence, Within } from '../../contract/remarks/remark.js'
import type { Criterion, CriterionOf, When } from '../../contract/scorecard.js'
import { momentOf } from '../judge/finding.js'
import { maySpeakIn } from '../judge/spoken.js'
import { wordsOf } from '../words/wordsOf.js'
import { type Call, fittingExample } from './fittingExample.js'

export interface Advice {
  title: Remarks
  text: Sentence[]
  /** Two pieces of advice with the same essence say the same. */
  essence: string
}

export function adviceFor(result: JudgedCriterion, criterion: Criterion, call: Call): Advice {
  switch (criterion.kind) {
    case 'SAID':
      return toSay(result, criterion, call)
    case 'NOT_SAID':
      return toLeaveOut(result, criterion, call)
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

function toSay(result: JudgedCriterion, criterion: CriterionOf<'SAID'>, call: Call): Advice {
  const { name, verdict, evidence, nearestMiss } = result
  const example = fittingExample(criterion.examples, criterion, call)
  const within = placeOf(criterion.when)
  const [heard] = evidence
  return {
    title: { key: verdict === 'NOT_MET' ? 'TITLE_MISSING' : 'TITLE_PARTLY', name },
    text: [
      ...(heard ? [{ key: 'FELL_SHORT' as const, moment: said(heard) }] : []),
      ...(!heard && nearestMiss ? [{ key: 'WAS_NEAREST' as const, moment: said(nearestMiss) }] : []),
      ...(!heard && !nearestMiss ? placeInCall(criterion, call) : []),
      ...(example === undefined ? inOwnWords(criterion, within) : [{ key: 'SAY' as const, within, example }]),
    ],
    essence: `say ${wordsOf(example ?? criterion.name).join(' ')}`,
  }
}

/** Before or after another criterion is anywhere to who does not know when that one is met. */
function placeOf(when: When): Within {
  return when.kind === 'FIRST' || when.kind === 'LAST' ? when : { kind: 'ANYWHERE' }
}

function inOwnWords({ description }: CriterionOf<'SAID'>, within: Within): Sentence[] {
  return [{ key: 'SAY_IN_OWN_WORDS', within }, ...(description === '' ? [] : [closed(description)])]
}

/** What comes after it begins a sentence. */
function closed(description: string): string {
  return /[.!?…]$/.test(description) ? description : `${description}.`
}

/** How the call began or ended, where that is where it should have been said. */
function placeInCall({ when, by }: CriterionOf<'SAID'>, { segments }: Call): Sentence[] {
  const mayHaveSaid = maySpeakIn(segments)
  const own = segments.filter(({ speaker }) => mayHaveSaid(speaker, by))
  const there = when.kind === 'FIRST' ? own[0] : when.kind === 'LAST' ? own.at(-1) : undefined
  if (!there) return []
  const key = when.kind === 'FIRST' ? 'BEGAN_WITH' : 'ENDED_WITH'
  return [{ key, moment: momentOf(there, there.text) }]
}

function toLeaveOut(result: JudgedCriterion, criterion: CriterionOf<'NOT_SAID'>, call: Call): Advice {
  const [heard] = result.evidence
  const example = fittingExample(criterion.counterExamples, criterion, call)
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
