import { requestAnalysis } from '../audios/requestAnalysis.js'
import type { Database } from '../platform/db/database.js'
import { withOrg } from '../platform/db/withOrg.js'
import { strandedAudios } from './queries.js'

const AT_MOST = 1000

/** Gives recordings that wait without a job a new one: whatever went wrong with theirs, none is stuck. */
export async function sweepAudios(database: Database): Promise<{ requeued: number }> {
  const stranded = await strandedAudios(database.anonymous, AT_MOST)
  for (const { orgId, id } of stranded) await withOrg(database, orgId, (tx) => requestAnalysis(tx, id))
  return { requeued: stranded.length }
}
