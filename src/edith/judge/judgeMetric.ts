import type { Remark } from '../../contract/remarks/remark.js'
import type { CriterionOf, MetricName } from '../../contract/scorecard.js'
import type { Listening } from '../listening.js'
import { moodLexiconOf } from '../measure/moodLexicon.js'
import { evidenceOf, type Finding, notApplicable } from './finding.js'
import type { Judgeable } from './judge.js'
import { momentsOf } from './metricMoments.js'
import { readMetric } from './readMetric.js'
import { MAX_SCORE, roundToTenth } from './score.js'

type Bound = { full: number; zero: number }

export function judgeMetric(
  criterion: CriterionOf<'METRIC'>,
  listening: Pick<Judgeable, 'metrics' | 'durationSeconds' | 'segments' | 'language' | 'part'>,
): Finding {
  const { metric, min, max } = criterion
  const value = readMetric(metric, listening)
  if (value === null) return notApplicable(whyUnknown(metric, listening))

  const score = roundToTenth(MAX_SCORE * creditFor(value, criterion))
  const isTooHigh = max !== undefined && value > max.full
  return {
    verdict: score === MAX_SCORE ? 'MET' : score === 0 ? 'NOT_MET' : 'PARTIAL',
    score,
    confidence: 1,
    unsure: false,
    comment: { key: 'MEASURED', metric, value, min, max },
    evidence:
      score === MAX_SCORE
        ? []
        : momentsOf(metric, isTooHigh, listening).map((segment) => evidenceOf(segment, segment.text)),
    nearestMiss: null,
  }
}

function whyUnknown(
  metric: MetricName,
  { language, metrics }: Pick<Listening, 'language' | 'metrics'>,
): Remark {
  if (!metric.includes('SENTIMENT')) return { key: 'NOT_MEASURED', metric }
  if (!moodLexiconOf(language)) return { key: 'NO_SENTIMENT_IN_LANGUAGE' }
  // Of an agent who speaks, it is measured unless it is left out.
  const isLeftOut = metric === 'AGENT_SENTIMENT' && metrics.talkRatio.agent !== null
  return isLeftOut ? { key: 'AGENT_SENTIMENT_OFF' } : { key: 'NOT_MEASURED', metric }
}

/** 0 to 1: full credit within the bounds, falling evenly to none at `zero`. */
export function creditFor(
  value: number,
  { min, max }: { min?: Bound | undefined; max?: Bound | undefined },
): number {
  return Math.min(
    min ? share(value - min.zero, min.full - min.zero, value >= min.full) : 1,
    max ? share(max.zero - value, max.zero - max.full, value <= max.full) : 1,
  )
}

function share(distance: number, width: number, isFull: boolean): number {
  if (isFull) return 1
  return width === 0 ? 0 : Math.min(1, Math.max(0, distance / width))
}
