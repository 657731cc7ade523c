import type { JudgedCriterion } from '../../contract/analysis.js'
import type { Criterion, CriterionOf } from '../../contract/scorecard.js'
import type { Stretch } from '../../contract/transcript.js'
import type { Listening } from '../listening.js'
import { total } from '../measure/spans.js'
import { lessSure } from './finding.js'
import { maySpeak } from './spoken.js'

type Call = Pick<Listening, 'durationSeconds' | 'unreadableSeconds' | 'expectedSeconds'> & {
  segments: Pick<Listening['segments'][number], 'speaker' | 'start' | 'end'>[]
  stretches: Stretch[]
}

interface Asked extends Pick<Criterion, 'id' | 'kind'> {
  by?: CriterionOf<'SAID'>['by'] | undefined
}

/**
 * What rests on nothing having been said is less sure where not all could be heard, or not all that was heard was
 * understood. `asked`: the criteria, for whose words each of them goes by.
 */
export function lessHeard(criteria: JudgedCriterion[], call: Call, asked: Asked[]): JudgedCriterion[] {
  const { durationSeconds, unreadableSeconds, expectedSeconds } = call
  const all = Math.max(durationSeconds, expectedSeconds ?? 0)
  const heard = Math.max(0, (durationSeconds - unreadableSeconds) / all)
  return criteria.map((criterion) => {
    if (criterion.evidence.length > 0 || criterion.verdict === 'NOT_APPLICABLE') return criterion
    const share =
      heard *
      understood(
        call,
        asked.find(({ id }) => id === criterion.id),
      )
    return share < 1 ? lessSure(criterion, share) : criterion
  })
}

/** The share of their talk that has words. What is measured goes by who speaks when, words or none. */
function understood({ segments, stretches }: Call, criterion: Asked | undefined): number {
  if (!criterion || criterion.kind === 'METRIC') return 1
  const by = criterion.by ?? 'AGENT'
  const theirs = ({ speaker }: Pick<Stretch, 'speaker'>) => maySpeak(speaker, by)
  const unclear = total(stretches.filter((stretch) => stretch.kind === 'UNCLEAR' && theirs(stretch)))
  const clear = total(segments.filter(theirs))
  return unclear === 0 ? 1 : clear / (clear + unclear)
}
