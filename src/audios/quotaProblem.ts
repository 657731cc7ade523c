import type { StorageLeft } from '../billing/storageQuota.js'
import { Problem } from '../platform/http/problem.js'
import { readableSize } from './readableSize.js'

/** Waiting helps: another upload ends, or is dropped after a day without news of it. */
const TOO_MANY = (limit: number) =>
  `${limit} uploads of the organisation are under way, the most that its plan takes at the same time. One more can begin when one of them ends.`

export function storageProblem(left: Exclude<StorageLeft, { kind: 'left' }>): Problem {
  if (left.kind === 'too many uploads') return new Problem('rate_limit_exceeded', TOO_MANY(left.limit))
  return new Problem(
    'quota_exceeded',
    `The organisation's storage of ${readableSize(left.limit)} is used up: ${readableSize(left.used)} are stored or on their way, and this file does not fit any more. Delete recordings that are no longer needed; a larger plan has more.`,
  )
}

export function quotaProblem({ limit, resetsAt }: { limit: number; resetsAt: Date }): Problem {
  return new Problem(
    'quota_exceeded',
    `This month's ${limit} analyses are used up. They reset on ${resetsAt.toISOString().slice(0, 10)}; a larger plan has more.`,
  )
}
