import type { OrgTx } from '../platform/db/withOrg.js'
import { enqueue } from '../platform/queue/enqueue.js'

export const SILENCE_RECORDING = 'silence_recording'

/** One waiting job for a recording, however often its copy is asked for. */
export async function requestSilencing(tx: OrgTx, audioId: string): Promise<void> {
  await enqueue(tx, {
    task: SILENCE_RECORDING,
    payload: { audioId },
    key: `${SILENCE_RECORDING}:${audioId}`,
  })
}
