import type { Evidence } from '../../../contract/analysis.js'
import type { Criterion } from '../../../contract/scorecard.js'
import type { Segment } from '../../../contract/transcript.js'
import type { Verdict } from '../../../contract/verdict.js'
import { CallAnswer, CriterionAnswer } from './answerForm.js'
import { parseJson } from './complete.js'
import { evidenceFor } from './evidenceFor.js'

/** What the model says of one criterion; its quotes have been found again. */
export interface ModelAnswer {
  verdict: Verdict
  comment: string
  confidence: number
  evidence: Evidence[]
  advice: string
}

export interface ReadAnswer {
  answers: Map<string, ModelAnswer>
  summary: string
  topics: string[]
}

/** Undefined: not of the agreed form. A criterion of which nothing usable is said has no answer. */
export function readAnswer(text: string, criteria: Criterion[], segments: Segment[]): ReadAnswer | undefined {
  const read = CallAnswer.safeParse(parseJson(withoutFence(text)))
  if (!read.success) return undefined
  const answers = new Map<string, ModelAnswer>()
  for (const entry of read.data.criteria) {
    const { data } = CriterionAnswer.safeParse(entry)
    const criterion = criteria.find(({ id }) => id === data?.id)
    if (!data || !criterion || answers.has(criterion.id)) continue
    const { verdict, comment, confidence, quotes, advice } = data
    const evidence = evidenceFor(criterion, quotes, segments)
    answers.set(criterion.id, { verdict, comment, confidence, evidence, advice })
  }
  if (answers.size === 0 && criteria.length > 0) return undefined
  return { answers, summary: read.data.summary, topics: read.data.topics }
}

/** Small models like to wrap JSON in a Markdown fence, whatever schema they are given. */
function withoutFence(text: string): string {
  return text
    .trim()
    .replace(/^```(?:json)?\s*/i, '')
    .replace(/\s*```$/, '')
}
