import type { OrgTx } from '../platform/db/withOrg.js'
import { enqueue } from '../platform/queue/enqueue.js'

export const JUDGE_AGAIN = 'judge_again'

// The audio's own count of attempts gives it up, long before the queue's: one that dies untold is begun again.
const MAX_ATTEMPTS = 25

/** One waiting job for an audio; it does nothing where nothing is to be judged again. */
export async function requestJudgingAgain(tx: OrgTx, audioId: string, runAt?: Date): Promise<void> {
  await enqueue(tx, {
    task: JUDGE_AGAIN,
    payload: { audioId },
    key: `${JUDGE_AGAIN}:${audioId}`,
    maxAttempts: MAX_ATTEMPTS,
    ...(runAt && { runAt }),
  })
}
