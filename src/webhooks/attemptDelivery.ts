import { attemptHeaders } from './attemptHeaders.js'
import type { SigningKeys } from './openedSecrets.js'
import type { AttemptRecord, ClaimedDelivery } from './queue.js'
import { nextAttemptAt } from './retrySchedule.js'
import { secretsInForce } from './secretsInForce.js'
import type { Outcome, Sender, Sent } from './send.js'

export interface Attempting {
  sender: Sender
  openSecret: (sealed: Buffer, endpointId: string) => SigningKeys
  offsetsSeconds: readonly number[]
  clock: () => Date
  random: () => number
}

/** One attempt, from the lease to what is written down about it. */
export async function attemptDelivery(delivery: ClaimedDelivery, deps: Attempting): Promise<AttemptRecord> {
  const startedAt = deps.clock()
  const keys = keysOf(delivery, deps.openSecret, startedAt)
  const { id, event, body, url } = delivery
  const requestHeaders = keys ? attemptHeaders({ id, event, url, body, keys, at: startedAt }) : {}
  const sent = keys ? await deps.sender.send({ url, headers: requestHeaders, body }) : notSigned()
  return {
    orgId: delivery.orgId,
    id,
    startedAt,
    ...described(sent.outcome),
    latencyMs: sent.latencyMs,
    address: sent.address,
    url,
    requestHeaders,
    answer: sent.answer,
    nextAttemptAt: sent.outcome.kind === 'delivered' ? null : retryAt(delivery, startedAt, deps),
  }
}

/**
 * Null when none can be opened: the installation's secret is not the one they were sealed with. A new one that can be
 * signs alone beside an old one that cannot, so that rotating is the way out.
 */
function keysOf(
  delivery: ClaimedDelivery,
  openSecret: Attempting['openSecret'],
  at: Date,
): SigningKeys[] | null {
  const sealed = secretsInForce(
    {
      secret: delivery.secret,
      newSecret: delivery.newSecret,
      stagedAt: delivery.secretStagedAt,
      activatedAt: delivery.secretActivatedAt,
    },
    at,
  )
  const keys = sealed.flatMap((secret) => opened(secret, delivery.endpointId, openSecret))
  return keys.length > 0 ? keys : null
}

function opened(secret: Buffer, endpointId: string, openSecret: Attempting['openSecret']): SigningKeys[] {
  try {
    return [openSecret(secret, endpointId)]
  } catch {
    return []
  }
}

function notSigned(): Sent {
  const message = 'the signing secret cannot be opened: SECRET_KEY has changed; rotate the secret'
  return {
    outcome: { kind: 'failed', reason: 'secret_unreadable', message },
    latencyMs: 0,
    address: null,
    answer: null,
  }
}

function described(outcome: Outcome) {
  if (outcome.kind === 'delivered')
    return { outcome: 'DELIVERED' as const, statusCode: outcome.status, reason: null, message: null }
  if (outcome.kind === 'refused') {
    const { status, message } = outcome
    return { outcome: 'REFUSED' as const, statusCode: status, reason: 'status' as const, message }
  }
  return { outcome: 'FAILED' as const, statusCode: null, reason: outcome.reason, message: outcome.message }
}

function retryAt(delivery: ClaimedDelivery, startedAt: Date, deps: Attempting): Date | null {
  const attempted = {
    scheduledFrom: delivery.scheduledFrom,
    attemptsMade: delivery.attemptsMade + 1,
    lastAttemptAt: startedAt,
  }
  return nextAttemptAt(attempted, deps.offsetsSeconds, deps.random)
}
