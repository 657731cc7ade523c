import type { OrgTx } from '../platform/db/withOrg.js'
import { enqueue } from '../platform/queue/enqueue.js'

export const ANALYSE_AUDIO = 'analyse_audio'

// A job that crashes its worker is given up by the audio's own count of attempts, long before the queue's.
const MAX_ATTEMPTS = 25

/** One waiting job for an audio, however often it is asked for. `stranded_audios` in SQL knows the key's form. */
export async function requestAnalysis(tx: OrgTx, audioId: string, runAt?: Date): Promise<void> {
  await enqueue(tx, {
    task: ANALYSE_AUDIO,
    payload: { audioId },
    key: `${ANALYSE_AUDIO}:${audioId}`,
    maxAttempts: MAX_ATTEMPTS,
    ...(runAt && { runAt }),
  })
}
