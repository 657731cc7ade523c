import type { Evidence, JudgedCriterion } from '../../contract/analysis.js'
import type { Moment, Remarks } from '../../contract/remarks/remark.js'
import type { Segment } from '../../contract/transcript.js'
import { timesOf } from '../wordTimes/timesOf.js'
import { MAX_SCORE } from './score.js'

/** What judging one criterion yields; the rest of the result is the criterion itself. */
export interface Finding {
  verdict: JudgedCriterion['verdict']
  /** 0 to `MAX_SCORE`; null exactly when not applicable. */
  score: number | null
  confidence: number
  /** A guess that somebody should check: it accuses nobody and caps nothing. */
  unsure: boolean
  comment: Remarks
  evidence: Evidence[]
  nearestMiss: Evidence | null
  /** Absent: the engine's. */
  source?: JudgedCriterion['source']
  reviewReasons?: JudgedCriterion['reviewReasons']
}

// Of what is said at 0.7, three in ten are wrong: too many to be shown as if they were certain.
export const SURE_FROM = 0.7

export function judgedAt(confidence: number): Pick<Finding, 'confidence' | 'unsure'> {
  return { confidence, unsure: confidence < SURE_FROM }
}

/** As sure as it was by so much; below the floor it becomes a guess. */
export function lessSure<F extends Pick<Finding, 'confidence' | 'unsure'>>(finding: F, share: number): F {
  return { ...finding, ...judgedAt(Math.round(finding.confidence * share * 100) / 100) }
}

export function met(comment: Remarks, confidence: number, evidence: Evidence[] = []): Finding {
  return { verdict: 'MET', score: MAX_SCORE, ...judgedAt(confidence), comment, evidence, nearestMiss: null }
}

export function partlyMet(comment: Remarks, confidence: number, evidence: Evidence[]): Finding {
  return {
    verdict: 'PARTIAL',
    score: MAX_SCORE / 2,
    ...judgedAt(confidence),
    comment,
    evidence,
    nearestMiss: null,
  }
}

export function notMet(comment: Remarks, confidence: number, more: Partial<Finding> = {}): Finding {
  return {
    verdict: 'NOT_MET',
    score: 0,
    ...judgedAt(confidence),
    comment,
    evidence: [],
    nearestMiss: null,
    ...more,
  }
}

export function notApplicable(comment: Remarks): Finding {
  return { verdict: 'NOT_APPLICABLE', score: null, ...judgedAt(1), comment, evidence: [], nearestMiss: null }
}

export function evidenceOf(segment: Segment, quote: string): Evidence {
  const { index, speaker } = segment
  return { segment: index, ...timesOf(segment, quote), speaker, quote }
}

export function momentOf({ speaker, start }: Pick<Segment, 'speaker' | 'start'>, quote: string): Moment {
  return { speaker, start, quote }
}
