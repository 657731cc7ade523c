import { sql } from 'kysely'
import type { SubscribableEvent } from '../contract/webhooks.js'
import type { OrgTx } from '../platform/db/withOrg.js'

export async function endpoints(tx: OrgTx) {
  return selectEndpoints(tx).orderBy('endpoint.createdAt').orderBy('endpoint.id').execute()
}

export async function endpointById(tx: OrgTx, id: string) {
  return selectEndpoints(tx).where('endpoint.id', '=', id).executeTakeFirst()
}

/** Holds others who would change it back until the transaction ends. */
export async function lockEndpoint(tx: OrgTx, id: string) {
  return tx
    .selectFrom('webhookEndpoint')
    .selectAll()
    .where('orgId', '=', tx.orgId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function countEndpoints(tx: OrgTx): Promise<number> {
  const { count } = await tx
    .selectFrom('webhookEndpoint')
    .select(sql<number>`count(*)`.as('count'))
    .where('orgId', '=', tx.orgId)
    .executeTakeFirstOrThrow()
  return count
}

export async function countActiveEndpoints(tx: OrgTx): Promise<number> {
  const { count } = await tx
    .selectFrom('webhookEndpoint')
    .select(sql<number>`count(*)`.as('count'))
    .where('orgId', '=', tx.orgId)
    .where('status', '=', 'ACTIVE')
    .executeTakeFirstOrThrow()
  return count
}

export async function insertEndpoint(
  tx: OrgTx,
  endpoint: {
    id: string
    url: string
    description: string
    events: SubscribableEvent[]
    projectId: string | null
    secret: Buffer
  },
): Promise<void> {
  await tx
    .insertInto('webhookEndpoint')
    .values({ orgId: tx.orgId, ...endpoint })
    .execute()
}

export interface EndpointColumns {
  url?: string
  description?: string
  events?: SubscribableEvent[]
  projectId?: string | null
  status?: 'ACTIVE' | 'PAUSED' | 'DISABLED'
  disabledBecause?: 'GONE' | 'FAILING' | null
  failingSince?: Date | null
  secret?: Buffer
  newSecret?: Buffer | null
  secretStagedAt?: Date | null
  secretActivatedAt?: Date | null
}

export async function updateEndpoint(tx: OrgTx, id: string, columns: EndpointColumns): Promise<void> {
  await tx
    .updateTable('webhookEndpoint')
    .set({ ...columns, updatedAt: new Date() })
    .where('orgId', '=', tx.orgId)
    .where('id', '=', id)
    .execute()
}

export async function deleteEndpoint(tx: OrgTx, id: string): Promise<void> {
  await tx.deleteFrom('webhookEndpoint').where('orgId', '=', tx.orgId).where('id', '=', id).execute()
}

export async function projectExists(tx: OrgTx, id: string): Promise<boolean> {
  const project = await tx
    .selectFrom('project')
    .select('id')
    .where('orgId', '=', tx.orgId)
    .where('id', '=', id)
    .executeTakeFirst()
  return project !== undefined
}

export async function ownersOfOrganisation(tx: OrgTx) {
  return tx
    .selectFrom('member')
    .innerJoin('user', 'user.id', 'member.userId')
    .innerJoin('organisation', 'organisation.id', 'member.orgId')
    .select(['user.email', 'organisation.name as organisation'])
    .where('member.orgId', '=', tx.orgId)
    .where('member.role', '=', 'owner')
    .execute()
}

function selectEndpoints(tx: OrgTx) {
  return tx
    .selectFrom('webhookEndpoint as endpoint')
    .leftJoin('project', (join) =>
      join.onRef('project.orgId', '=', 'endpoint.orgId').onRef('project.id', '=', 'endpoint.projectId'),
    )
    .selectAll('endpoint')
    .select('project.name as projectName')
    .where('endpoint.orgId', '=', tx.orgId)
}
