import type { AppRouter } from '../accounts/appRoute.js'
import type { Caller } from '../accounts/caller.js'
import type { PlanTable } from '../billing/plans.js'
import { type DeliveryDetail, type WebhookEndpoint, webhookEndpoints } from '../contract/webhooks.js'
import type { Clock } from '../platform/clock.js'
import type { Database } from '../platform/db/database.js'
import { type OrgTx, withOrg } from '../platform/db/withOrg.js'
import { notFound } from '../platform/http/problem.js'
import { ID } from '../platform/id.js'
import type { Log } from '../platform/log.js'
import type { Guard } from './checkTarget.js'
import { attemptsOf, deliveryById, deliveryPage } from './deliveryQueries.js'
import { describeEvents } from './describeEvents.js'
import { requireWebhooks } from './endpointAccess.js'
import { addEndpoint, changeEndpoint, removeEndpoint } from './endpointChanges.js'
import { acceptedUrl } from './endpointTarget.js'
import { presentAttempt, presentDelivery, presentEndpoint } from './present.js'
import { endpointById, endpoints } from './queries.js'
import { activateSecret, endOldSecret, stageSecret } from './rotateSecret.js'
import { recover, resend } from './sendAgain.js'
import { sendTest } from './sendTest.js'

export interface WebhookRouteDeps {
  database: Database
  plans: PlanTable
  guard: Guard
  sealingKey: Buffer
  clock: Clock
  log: Log
}

export function webhookRoutes(route: AppRouter, deps: WebhookRouteDeps): void {
  const { clock, sealingKey } = deps
  const described = describeEvents()

  /** A transaction of someone who may manage webhooks. */
  const allowed = <T>(caller: Caller, work: (tx: OrgTx) => Promise<T>): Promise<T> =>
    withOrg(deps.database, caller.orgId, async (tx) => {
      await requireWebhooks(tx, caller, deps.plans)
      return work(tx)
    })

  route(webhookEndpoints.events, async () => described)

  route(webhookEndpoints.list, async ({ caller }) =>
    allowed(caller, async (tx) => (await endpoints(tx)).map((row) => presentEndpoint(row, clock()))),
  )

  route(webhookEndpoints.create, async ({ caller, body }) => {
    await allowed(caller, async () => {})
    const endpoint = { ...body, url: await acceptedUrl(body.url, deps.guard, deps.log) }
    return allowed(caller, async (tx) => {
      const { id, secret } = await addEndpoint(tx, caller, endpoint, sealingKey)
      return { endpoint: await endpointOf(tx, id), secret }
    })
  })

  route(webhookEndpoints.get, async ({ caller, params }) =>
    allowed(caller, (tx) => endpointOf(tx, params.id)),
  )

  route(webhookEndpoints.change, async ({ caller, params, body }) => {
    await allowed(caller, (tx) => endpointOf(tx, params.id))
    const { url, ...others } = body
    const change =
      url === undefined ? others : { ...others, url: await acceptedUrl(url, deps.guard, deps.log) }
    return allowed(caller, async (tx) => {
      await changeEndpoint(tx, caller, params.id, change)
      return endpointOf(tx, params.id)
    })
  })

  route(webhookEndpoints.delete, async ({ caller, params }) => {
    await allowed(caller, (tx) => removeEndpoint(tx, caller, idIn(params.id)))
    return undefined
  })

  route(webhookEndpoints.stageSecret, async ({ caller, params }) =>
    allowed(caller, async (tx) => {
      const secret = await stageSecret(tx, caller, idIn(params.id), { sealingKey, at: clock() })
      return { endpoint: await endpointOf(tx, params.id), secret }
    }),
  )

  route(webhookEndpoints.activateSecret, async ({ caller, params }) =>
    allowed(caller, async (tx) => {
      await activateSecret(tx, caller, idIn(params.id), clock())
      return endpointOf(tx, params.id)
    }),
  )

  route(webhookEndpoints.endOldSecret, async ({ caller, params }) =>
    allowed(caller, async (tx) => {
      await endOldSecret(tx, caller, idIn(params.id), clock())
      return endpointOf(tx, params.id)
    }),
  )

  route(webhookEndpoints.test, async ({ caller, params }) =>
    allowed(caller, async (tx) => ({ deliveryId: await sendTest(tx, idIn(params.id), clock()) })),
  )

  route(webhookEndpoints.deliveries, async ({ caller, params, query }) =>
    allowed(caller, async (tx) => {
      const { id } = await endpointOf(tx, params.id)
      const rows = await deliveryPage(tx, id, query)
      return { data: rows.slice(0, query.limit).map(presentDelivery), hasMore: rows.length > query.limit }
    }),
  )

  route(webhookEndpoints.delivery, async ({ caller, params }) =>
    allowed(caller, (tx) => deliveryOf(tx, params)),
  )

  route(webhookEndpoints.resend, async ({ caller, params }) =>
    allowed(caller, async (tx) => {
      const delivery = { endpointId: idIn(params.id), id: idIn(params.deliveryId) }
      await resend(tx, caller, delivery, clock())
      return deliveryOf(tx, params)
    }),
  )

  route(webhookEndpoints.recover, async ({ caller, params, body }) =>
    allowed(caller, async (tx) => {
      const times = { since: new Date(body.since), at: clock() }
      return { recovered: await recover(tx, caller, idIn(params.id), times) }
    }),
  )

  async function endpointOf(tx: OrgTx, id: string): Promise<WebhookEndpoint> {
    const row = await endpointById(tx, idIn(id))
    if (!row) throw notFound()
    return presentEndpoint(row, clock())
  }
}

async function deliveryOf(tx: OrgTx, params: { id: string; deliveryId: string }): Promise<DeliveryDetail> {
  const row = await deliveryById(tx, idIn(params.id), idIn(params.deliveryId))
  if (!row) throw notFound()
  const attempts = await attemptsOf(tx, row.id)
  return { ...presentDelivery(row), body: row.body, attempts: attempts.map(presentAttempt) }
}

function idIn(text: string): string {
  if (!ID.test(text)) throw notFound()
  return text
}
