import { sql } from 'kysely'
import type { Anonymous } from '../platform/db/database.js'
import type { OrgTx } from '../platform/db/withOrg.js'

function shownKeys(tx: OrgTx) {
  return tx
    .selectFrom('apiKey')
    .leftJoin('user as maker', 'maker.id', 'apiKey.createdBy')
    .leftJoin('member', (join) =>
      join
        .onRef('member.orgId', '=', 'apiKey.orgId')
        .on('member.userId', '=', holder())
        .on('member.role', 'in', ['owner', 'admin']),
    )
    .leftJoin('user as keeper', 'keeper.id', 'member.userId')
    .select([
      'apiKey.id',
      'apiKey.name',
      'apiKey.lastFour',
      'apiKey.createdAt',
      'apiKey.lastUsedAt',
      'apiKey.expiresAt',
      'apiKey.revokedAt',
      'keeper.name as heldBy',
      sql<string | null>`coalesce(maker.name, api_key.created_by_name)`.as('createdBy'),
    ])
    .where('apiKey.orgId', '=', tx.orgId)
}

export async function apiKeys(tx: OrgTx) {
  return shownKeys(tx).orderBy('apiKey.createdAt', 'desc').orderBy('apiKey.id', 'desc').execute()
}

export type ApiKeyRow = Awaited<ReturnType<typeof apiKeys>>[number]

export async function apiKeyById(tx: OrgTx, id: string): Promise<ApiKeyRow | undefined> {
  return shownKeys(tx).where('apiKey.id', '=', id).executeTakeFirst()
}

export async function countActiveKeys(tx: OrgTx): Promise<number> {
  const { keys } = await tx
    .selectFrom('apiKey')
    .select(sql<number>`count(*)`.as('keys'))
    .where('orgId', '=', tx.orgId)
    .where('revokedAt', 'is', null)
    .where(({ or, eb }) => or([eb('expiresAt', 'is', null), eb('expiresAt', '>', sql<Date>`now()`)]))
    .executeTakeFirstOrThrow()
  return keys
}

export interface NewApiKeyRow {
  id: string
  name: string
  hash: Buffer
  lastFour: string
  createdBy: string | null
  createdByName: string | null
  expiresAt: Date | null
}

export async function insertApiKey(tx: OrgTx, key: NewApiKeyRow): Promise<void> {
  await tx
    .insertInto('apiKey')
    .values({ ...key, orgId: tx.orgId })
    .execute()
}

/** Undefined: there is none that is not revoked already. */
export async function markRevoked(tx: OrgTx, id: string): Promise<{ name: string } | undefined> {
  return tx
    .updateTable('apiKey')
    .set({ revokedAt: sql<Date>`now()` })
    .where('orgId', '=', tx.orgId)
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .returning('name')
    .executeTakeFirst()
}

function holder() {
  return sql<string>`coalesce(api_key.handed_to, api_key.created_by)`
}

export async function keysHeldBy(tx: OrgTx, userId: string) {
  return tx
    .selectFrom('apiKey')
    .select(['id', 'name', 'lastFour', 'lastUsedAt'])
    .where('orgId', '=', tx.orgId)
    .where(holder(), '=', userId)
    .where('revokedAt', 'is', null)
    .where((where) => where.or([where('expiresAt', 'is', null), where('expiresAt', '>', sql<Date>`now()`)]))
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function revokeHeldBy(tx: OrgTx, userId: string): Promise<{ id: string; name: string }[]> {
  return tx
    .updateTable('apiKey')
    .set({ revokedAt: sql<Date>`now()` })
    .where('orgId', '=', tx.orgId)
    .where(holder(), '=', userId)
    .where('revokedAt', 'is', null)
    .returning(['id', 'name'])
    .execute()
}

export async function handOver(
  tx: OrgTx,
  userId: string,
  to: string,
): Promise<{ id: string; name: string }[]> {
  return tx
    .updateTable('apiKey')
    .set({ handedTo: to })
    .where('orgId', '=', tx.orgId)
    .where(holder(), '=', userId)
    .where('revokedAt', 'is', null)
    .returning(['id', 'name'])
    .execute()
}

export interface OwnedApiKey {
  orgId: string
  id: string
  name: string
  lastFour: string
  createdAt: Date
  expiresAt: Date | null
  revokedAt: Date | null
  lastUsedAt: Date | null
}

/** Of every organisation: for the operator. */
export async function allApiKeys(anonymous: Anonymous): Promise<OwnedApiKey[]> {
  return (await sql<OwnedApiKey>`select * from all_api_keys()`.execute(anonymous)).rows
}
