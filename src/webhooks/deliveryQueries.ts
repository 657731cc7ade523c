import { sql } from 'kysely'
import type { DeliveryQuery } from '../contract/webhooks.js'
import type { OrgTx } from '../platform/db/withOrg.js'

/** One more than asked for, when there is one. */
export async function deliveryPage(tx: OrgTx, endpointId: string, query: DeliveryQuery) {
  return selectDeliveries(tx, endpointId)
    .$if(query.status !== undefined, (q) => q.where('delivery.status', '=', query.status ?? 'PENDING'))
    .$if(query.event !== undefined, (q) => q.where('delivery.event', '=', query.event ?? 'webhook.ping'))
    .$if(query.from !== undefined, (q) => q.where('delivery.createdAt', '>=', new Date(query.from ?? 0)))
    .$if(query.to !== undefined, (q) => q.where('delivery.createdAt', '<=', new Date(query.to ?? 0)))
    .$if(query.after !== undefined, (q) =>
      q.where(
        sql<boolean>`(delivery.created_at, delivery.id) < (
          select created_at, id from webhook_delivery where org_id = ${tx.orgId} and id = ${query.after})`,
      ),
    )
    .orderBy('delivery.createdAt', 'desc')
    .orderBy('delivery.id', 'desc')
    .limit(query.limit + 1)
    .execute()
}

export async function deliveryById(tx: OrgTx, endpointId: string, id: string) {
  return selectDeliveries(tx, endpointId)
    .select('delivery.body')
    .where('delivery.id', '=', id)
    .executeTakeFirst()
}

export async function testsSince(tx: OrgTx, endpointId: string, since: Date) {
  return tx
    .selectFrom('webhookDelivery')
    .select([
      sql<number>`count(*) filter (where endpoint_id = ${endpointId})::int`.as('ofEndpoint'),
      sql<number>`count(*)::int`.as('ofOrganisation'),
    ])
    .where('orgId', '=', tx.orgId)
    .where('event', '=', 'webhook.ping')
    .where('createdAt', '>', since)
    .executeTakeFirstOrThrow()
}

export async function attemptsOf(tx: OrgTx, deliveryId: string) {
  return tx
    .selectFrom('webhookAttempt')
    .selectAll()
    .where('orgId', '=', tx.orgId)
    .where('deliveryId', '=', deliveryId)
    .orderBy('number')
    .execute()
}

/** Starts the schedule anew. False while an attempt is under way. */
export async function scheduleAgain(tx: OrgTx, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('webhookDelivery')
    .set({ status: 'PENDING', scheduledFrom: at, attemptsMade: 0, nextAttemptAt: at })
    .where('orgId', '=', tx.orgId)
    .where('id', '=', id)
    .where((where) => where.or([where('leasedUntil', 'is', null), where('leasedUntil', '<=', at)]))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Those whose last attempt was made since then: a day may lie between an event and the end of its schedule. */
export async function scheduleFailedAgain(
  tx: OrgTx,
  endpointId: string,
  since: Date,
  at: Date,
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('webhookDelivery')
    .set({ status: 'PENDING', scheduledFrom: at, attemptsMade: 0, nextAttemptAt: at })
    .where('orgId', '=', tx.orgId)
    .where('endpointId', '=', endpointId)
    .where('status', '=', 'FAILED')
    .where('lastAttemptAt', '>=', since)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

function selectDeliveries(tx: OrgTx, endpointId: string) {
  return tx
    .selectFrom('webhookDelivery as delivery')
    .leftJoin('webhookAttempt as last', (join) =>
      join
        .onRef('last.orgId', '=', 'delivery.orgId')
        .onRef('last.deliveryId', '=', 'delivery.id')
        .onRef('last.number', '=', 'delivery.attemptCount'),
    )
    .select([
      'delivery.id',
      'delivery.event',
      'delivery.status',
      'delivery.createdAt',
      'delivery.attemptCount',
      'delivery.lastAttemptAt',
      'delivery.nextAttemptAt',
      'last.statusCode',
      'last.reason',
      'last.message',
    ])
    .where('delivery.orgId', '=', tx.orgId)
    .where('delivery.endpointId', '=', endpointId)
}
