import type { OrgTx } from '../platform/db/withOrg.js'
import { enqueue } from '../platform/queue/enqueue.js'

export const JUDGE_AGAIN = 'judge_again'

/** One waiting job for an audio; it does nothing where nothing is to be judged again. */
export async function requestJudgingAgain(tx: OrgTx, audioId: string): Promise<void> {
  await enqueue(tx, { task: JUDGE_AGAIN, payload: { audioId }, key: `${JUDGE_AGAIN}:${audioId}` })
}
