import { currentPlan } from '../billing/currentPlan.js'
import type { PlanTable } from '../billing/plans.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import type { EventListener, RecordedEvent } from '../platform/events.js'
import { createId } from '../platform/id.js'
import { envelope } from './envelope.js'
import { insertDeliveries, subscribedEndpoints, tellWorkers } from './fanOutQueries.js'

/** Writes a delivery for each endpoint that wants an event, in the transaction of what happened: neither without the other. */
export function fanOut(plans: PlanTable): EventListener {
  return async (tx, event) => {
    const endpointIds = await endpointsFor(tx, event, plans)
    if (endpointIds.length === 0) return
    await insertDeliveries(
      tx,
      endpointIds.map((endpointId) => deliveryOf(event, endpointId)),
    )
    await tellWorkers(tx)
  }
}

async function endpointsFor(tx: OrgTx, event: RecordedEvent, plans: PlanTable): Promise<string[]> {
  // Nothing that happened: a test goes straight to the endpoint it is for (see sendTest).
  if (event.type === 'webhook.ping') return []
  const endpoints = await subscribedEndpoints(tx, event.type, event.data.project_id)
  if (endpoints.length === 0) return []
  // An organisation that left the plan keeps its endpoints and is sent nothing.
  return (await currentPlan(tx, plans)).hasWebhooks ? endpoints : []
}

function deliveryOf(event: RecordedEvent, endpointId: string) {
  const id = createId(event.createdAt)
  return {
    id,
    endpointId,
    event: event.type,
    body: envelope(id, event),
    createdAt: event.createdAt,
  }
}
