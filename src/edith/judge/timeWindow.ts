import type { JudgedCriterion } from '../../contract/analysis.js'
import type { Remark, Within } from '../../contract/remarks/remark.js'
import type { When } from '../../contract/scorecard.js'
import type { Segment } from '../../contract/transcript.js'
import { isWithin } from '../agents/judgedAgent.js'
import type { Span } from '../measure/spans.js'

export type TimeWindow =
  | { kind: 'open'; contains: (segment: Segment) => boolean; within: Within }
  | { kind: 'undefined'; because: Remark }

/**
 * Seconds count from the first word and to the last: ringing before and silence after are not the agent's. `part`: in
 * which the judged one of several agents has the line.
 */
export function timeWindow(
  when: When,
  segments: Segment[],
  judged: JudgedCriterion[],
  part?: Span,
): TimeWindow {
  const own = segments.filter((segment) => isWithin(segment, part))
  const first = own[0]?.start ?? 0
  const last = Math.max(0, ...own.map(({ end }) => end))
  switch (when.kind) {
    case 'ANYWHERE':
      return { kind: 'open', contains: () => true, within: when }
    case 'FIRST':
      return {
        kind: 'open',
        contains: (segment) => isWithin(segment, part) && segment.start - first < when.seconds,
        within: when,
      }
    case 'LAST':
      return {
        kind: 'open',
        contains: (segment) => isWithin(segment, part) && last - segment.end < when.seconds,
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
