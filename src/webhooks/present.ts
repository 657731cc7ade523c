import type { Attempt, Delivery, Rotation, WebhookEndpoint } from '../contract/webhooks.js'
import { AttemptReason, SubscribableEvent } from '../contract/webhooks.js'
import type { attemptsOf, deliveryPage } from './deliveryQueries.js'
import type { endpoints } from './queries.js'
import { rotationAt } from './secretsInForce.js'

type EndpointRow = Awaited<ReturnType<typeof endpoints>>[number]
type DeliveryRow = Awaited<ReturnType<typeof deliveryPage>>[number]
type AttemptRow = Awaited<ReturnType<typeof attemptsOf>>[number]

/** Field by field: a sealed secret has no way out. */
export function presentEndpoint(row: EndpointRow, at: Date): WebhookEndpoint {
  return {
    id: row.id,
    url: row.url,
    description: row.description,
    events: row.events.map((event) => SubscribableEvent.parse(event)),
    project: row.projectId === null ? null : { id: row.projectId, name: row.projectName ?? '' },
    status: row.status,
    disabledBecause: row.disabledBecause,
    failingSince: row.failingSince?.toISOString() ?? null,
    rotation: presentRotation(row, at),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}

export function presentDelivery(row: DeliveryRow): Delivery {
  return {
    id: row.id,
    event: row.event,
    status: row.status,
    createdAt: row.createdAt.toISOString(),
    attemptCount: row.attemptCount,
    lastAttemptAt: row.lastAttemptAt?.toISOString() ?? null,
    nextAttemptAt: row.nextAttemptAt?.toISOString() ?? null,
    statusCode: row.statusCode,
    reason: AttemptReason.safeParse(row.reason).data ?? null,
    message: row.message,
  }
}

export function presentAttempt(row: AttemptRow): Attempt {
  return {
    number: row.number,
    startedAt: row.startedAt.toISOString(),
    outcome: row.outcome,
    statusCode: row.statusCode,
    reason: AttemptReason.safeParse(row.reason).data ?? null,
    message: row.message,
    latencyMs: row.latencyMs,
    address: row.address,
    url: row.url,
    requestHeaders: row.requestHeaders,
    answer: row.answer,
  }
}

function presentRotation(row: EndpointRow, at: Date): Rotation {
  const rotation = rotationAt(
    {
      secret: row.secret,
      newSecret: row.newSecret,
      stagedAt: row.secretStagedAt,
      activatedAt: row.secretActivatedAt,
    },
    at,
  )
  if (rotation.step === 'staged') return { step: 'staged', activatesAt: rotation.activatesAt.toISOString() }
  if (rotation.step === 'activated') return { step: 'activated', oldEndsAt: rotation.oldEndsAt.toISOString() }
  return { step: 'none' }
}
