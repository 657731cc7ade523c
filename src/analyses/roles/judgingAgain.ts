import type { JudgingAgain } from '../../contract/app/analyses.js'

/** As often as a recording is analysed before it is given up. */
export const MAX_JUDGINGS = 3

/** A count beyond the last try says that it failed: a worker that dies in its last one need not come back to say so. */
export function judgingAgain({
  judgeAgain,
  attempts,
}: {
  judgeAgain: string | null
  attempts: number
}): JudgingAgain | null {
  if (judgeAgain === null) return null
  return attempts > MAX_JUDGINGS ? 'FAILED' : 'WAITING'
}
