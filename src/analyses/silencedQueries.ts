import { RawForm } from '../contract/recordings/rawForm.js'
import { Transcript } from '../contract/transcript.js'
import type { OrgTx } from '../platform/db/withOrg.js'

/** Undefined: it is gone, or has no analysis. */
export async function toSilence(tx: OrgTx, audioId: string) {
  const row = await tx
    .selectFrom('audio')
    .innerJoin('analysis', (join) =>
      join.onRef('analysis.orgId', '=', 'audio.orgId').onRef('analysis.id', '=', 'audio.analysisId'),
    )
    .select([
      'audio.storageKey',
      'audio.rawForm',
      'audio.silencedAnalysis',
      'analysis.id as analysisId',
      'analysis.transcript',
    ])
    .where('audio.orgId', '=', tx.orgId)
    .where('audio.id', '=', audioId)
    .executeTakeFirst()
  return (
    row && {
      ...row,
      rawForm: row.rawForm === null ? null : RawForm.parse(row.rawForm),
      transcript: Transcript.parse(row.transcript),
    }
  )
}

/** Undefined: it is made for that analysis already, or there is another one now. */
export async function setSilenced(
  tx: OrgTx,
  audioId: string,
  { key, analysisId }: { key: string; analysisId: string },
): Promise<{ replaced: string | null } | undefined> {
  const before = await tx
    .selectFrom('audio')
    .select(['silencedKey', 'silencedAnalysis'])
    .where('orgId', '=', tx.orgId)
    .where('id', '=', audioId)
    .where('analysisId', '=', analysisId)
    .forUpdate()
    .executeTakeFirst()
  if (!before || before.silencedAnalysis === analysisId) return undefined
  await tx
    .updateTable('audio')
    .set({ silencedKey: key, silencedAnalysis: analysisId })
    .where('orgId', '=', tx.orgId)
    .where('id', '=', audioId)
    .execute()
  return { replaced: before.silencedKey }
}
