import { sql } from 'kysely'
import type { EventType } from '../contract/events.js'
import type { OrgTx } from '../platform/db/withOrg.js'

/** What is said when deliveries have become due; workers listen for it. */
export const DELIVERIES_DUE = 'ccr_webhooks_due'

export async function subscribedEndpoints(tx: OrgTx, event: EventType, projectId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('webhookEndpoint')
    .select('id')
    .where('orgId', '=', tx.orgId)
    .where('status', '=', 'ACTIVE')
    .where(sql<boolean>`${event} = any(events)`)
    .where((where) => where.or([where('projectId', 'is', null), where('projectId', '=', projectId)]))
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

export interface NewDelivery {
  id: string
  endpointId: string
  event: EventType
  body: string
  createdAt: Date
}

export async function insertDeliveries(tx: OrgTx, deliveries: readonly NewDelivery[]): Promise<void> {
  await tx
    .insertInto('webhookDelivery')
    .values(
      deliveries.map((delivery) => ({
        ...delivery,
        orgId: tx.orgId,
        scheduledFrom: delivery.createdAt,
        nextAttemptAt: delivery.createdAt,
      })),
    )
    .execute()
}

export async function tellWorkers(tx: OrgTx): Promise<void> {
  await sql`select pg_notify(${DELIVERIES_DUE}, '')`.execute(tx)
}
