import type { JudgedCriterion } from '../../contract/analysis.js'
import type { Remark, Within } from '../../contract/remarks/remark.js'
import type { When } from '../../contract/scorecard.js'
import type { Segment } from '../../contract/transcript.js'

export type TimeWindow =
  | { kind: 'open'; contains: (segment: Segment) => boolean; within: Within }
  | { kind: 'undefined'; because: Remark }

/** Seconds count from the first word and to the last: ringing before and silence after are not the agent's. */
export function timeWindow(when: When, segments: Segment[], judged: JudgedCriterion[]): TimeWindow {
  const first = segments[0]?.start ?? 0
  const last = Math.max(0, ...segments.map(({ end }) => end))
  switch (when.kind) {
    case 'ANYWHERE':
      return { kind: 'open', contains: () => true, within: when }
    case 'FIRST':
      return {
        kind: 'open',
        contains: ({ start }) => start - first < when.seconds,
        within: when,
      }
    case 'LAST':
      return {
        kind: 'open',
        contains: ({ end }) => last - end < when.seconds,
        within: when,
      }
    case 'BEFORE':
    case 'AFTER':
      return relativeTo(when.kind, when.criterionId, judged)
  }
}

function relativeTo(kind: 'BEFORE' | 'AFTER', criterionId: string, judged: JudgedCriterion[]): TimeWindow {
  const other = judged.find(({ id }) => id === criterionId)
  const indexes = other?.evidence.map(({ segment }) => segment) ?? []
  const name = other?.name ?? criterionId
  if (indexes.length === 0)
    return { kind: 'undefined', because: { key: 'OTHER_DID_NOT_OCCUR', side: kind, name } }
  const first = Math.min(...indexes)
  return {
    kind: 'open',
    contains: ({ index }) => (kind === 'BEFORE' ? index <= first : index >= first),
    within: { kind, name },
  }
}
