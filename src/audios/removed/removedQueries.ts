import { sql } from 'kysely'
import type { AudioStatus } from '../../contract/app/audios.js'
import type { Anonymous } from '../../platform/db/database.js'
import type { OrgTx } from '../../platform/db/withOrg.js'

/** Undefined: there is none. With its analysis, alerts and engine's result, as `kept`; the files stay. */
export async function removeAudio(
  tx: OrgTx,
  id: string,
  by: string,
): Promise<{ projectId: string; originalName: string } | undefined> {
  const { rows } = await sql<{ projectId: string; originalName: string }>`
    select * from remove_audio(${id}, ${by})`.execute(tx)
  return rows[0]
}

interface Restored {
  projectId: string
  originalName: string
  status: AudioStatus
}

/** Undefined: it was never removed, is back already, or is gone for good. */
export async function restoreAudio(tx: OrgTx, id: string): Promise<Restored | undefined> {
  const { rows } = await sql<Restored>`select * from restore_audio(${id})`.execute(tx)
  return rows[0]
}

/** Newest first. */
export async function removedPage(
  tx: OrgTx,
  projectId: string,
  { page, limit }: { page: number; limit: number },
) {
  return tx
    .selectFrom('removedAudio')
    .leftJoin('user', 'user.id', 'removedAudio.removedBy')
    .select([
      'removedAudio.id',
      'removedAudio.projectId',
      'removedAudio.originalName',
      'removedAudio.size',
      'removedAudio.removedAt',
      'user.name as removedBy',
    ])
    .where('removedAudio.orgId', '=', tx.orgId)
    .where('removedAudio.projectId', '=', projectId)
    .orderBy('removedAudio.removedAt', 'desc')
    .orderBy('removedAudio.id', 'desc')
    .limit(limit)
    .offset((page - 1) * limit)
    .execute()
}

export async function countRemoved(tx: OrgTx, projectId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('removedAudio')
    .select(sql<number>`count(*)`.as('count'))
    .where('orgId', '=', tx.orgId)
    .where('projectId', '=', projectId)
    .executeTakeFirstOrThrow()
  return count
}

export async function eraseRemoved(tx: OrgTx, id: string) {
  return tx
    .deleteFrom('removedAudio')
    .where('orgId', '=', tx.orgId)
    .where('id', '=', id)
    .returning(['projectId', 'originalName', 'storageKey'])
    .executeTakeFirst()
}

export async function expiredRemoved(
  anonymous: Anonymous,
  before: Date,
  atMost: number,
): Promise<{ orgId: string; id: string }[]> {
  const { rows } = await sql<{ orgId: string; id: string }>`
    select * from expired_removed_audios(${before}, ${atMost})`.execute(anonymous)
  return rows
}
