import type { OrgTx } from '../platform/db/withOrg.js'
import { createId } from '../platform/id.js'
import { envelope } from './envelope.js'
import { insertDeliveries, tellWorkers } from './fanOutQueries.js'
import { requireActive } from './sendAgain.js'

const MESSAGE = 'This is a test of your webhook endpoint. Everything else arrives just like it.'

/** A ping to this endpoint alone, whatever it has subscribed to; from here on a delivery like any other. Gives its id. */
export async function sendTest(tx: OrgTx, endpointId: string, createdAt: Date): Promise<string> {
  await requireActive(tx, endpointId)
  const id = createId(createdAt)
  const event = 'webhook.ping' as const
  const body = envelope(id, {
    type: event,
    data: { endpoint_id: endpointId, message: MESSAGE },
    createdAt,
  })
  await insertDeliveries(tx, [{ id, endpointId, event, body, createdAt }])
  await tellWorkers(tx)
  return id
}
