import { sql } from 'kysely'
import type { OrgTx } from '../../platform/db/withOrg.js'

export interface PendingUpload {
  orgId: string
  id: string
  projectId: string
  originalName: string
  size: number
  agentName: string | null
  externalId: string | null
  rawForm: string | null
  uploadedBy: string | null
  isReceived: boolean
  activeAt: Date
}

export type NewUploadRow = Omit<PendingUpload, 'isReceived' | 'activeAt'>

export async function insertUpload(tx: OrgTx, upload: NewUploadRow): Promise<void> {
  await tx.insertInto('upload').values(upload).execute()
}

const COLUMNS = [
  'orgId',
  'id',
  'projectId',
  'originalName',
  'size',
  'agentName',
  'externalId',
  'rawForm',
  'uploadedBy',
  'isReceived',
  'activeAt',
] as const

export async function uploadById(tx: OrgTx, id: string): Promise<PendingUpload | undefined> {
  return tx
    .selectFrom('upload')
    .select(COLUMNS)
    .where('orgId', '=', tx.orgId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** As `uploadById`, and it counts as being gone on with: what is idle for long is dropped. */
export async function touchUpload(tx: OrgTx, id: string): Promise<PendingUpload | undefined> {
  return tx
    .updateTable('upload')
    .set({ activeAt: sql<Date>`now()` })
    .where('orgId', '=', tx.orgId)
    .where('id', '=', id)
    .returning(COLUMNS)
    .executeTakeFirst()
}

/** False: it was removed meanwhile. */
export async function markReceived(tx: OrgTx, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('upload')
    .set({ isReceived: true })
    .where('orgId', '=', tx.orgId)
    .where('id', '=', id)
    .where('isReceived', '=', false)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function deleteUpload(tx: OrgTx, id: string): Promise<void> {
  await tx.deleteFrom('upload').where('orgId', '=', tx.orgId).where('id', '=', id).execute()
}

export async function existingUploads(tx: OrgTx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('upload')
    .select('id')
    .where('orgId', '=', tx.orgId)
    .where('id', 'in', [...ids])
    .execute()
  return rows.map(({ id }) => id)
}

/** Of every organisation: those with which nobody went on since. */
export async function idleUploads(db: Pick<OrgTx, 'getExecutor'>, since: Date) {
  const { rows } = await sql<{ orgId: string; id: string }>`
    select * from idle_uploads(${since}::timestamptz)`.execute(db)
  return rows
}
