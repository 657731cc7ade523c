import type { Registry } from 'prom-client'
import { type PlanTable, plansWithWebhooks } from '../billing/plans.js'
import { deriveKey } from '../platform/crypto/deriveKey.js'
import type { Database } from '../platform/db/database.js'
import { listen } from '../platform/db/listen.js'
import type { Log } from '../platform/log.js'
import { undoAll } from '../platform/openInSteps.js'
import type { Guard } from './checkTarget.js'
import { deliveryMetrics } from './deliveryMetrics.js'
import { disableEndpoint } from './disableEndpoint.js'
import { DELIVERIES_DUE } from './fanOutQueries.js'
import { createSecretOpener } from './openedSecrets.js'
import { queueDepth } from './queue.js'
import { rememberAnswers } from './rememberedAnswers.js'
import { createDnsResolver, resolveLocally } from './resolveHost.js'
import { DEFAULT_LIMITS, type DeliveryLimits, runDeliveries } from './runDeliveries.js'
import { createSender } from './send.js'

const REMEMBER_DNS_MS = 5000

export interface WebhookSettings {
  allowPrivate: boolean
  retryOffsetsSeconds: readonly number[]
}

/** The key that endpoints' secrets are sealed with, from the installation's secret. */
export function webhookSealingKey(secret: string): Buffer {
  return deriveKey(secret, 'webhook secrets')
}

export function webhookGuard(settings: { allowPrivate: boolean }): Guard {
  return {
    allowPrivate: settings.allowPrivate,
    resolve: settings.allowPrivate ? resolveLocally : createDnsResolver(),
  }
}

/** Delivers webhooks in this process until stopped. Run as many as you like. */
export function startWebhooks(deps: {
  database: Database
  /** For hearing of new deliveries at once. */
  databaseUrl: string
  secret: string
  settings: WebhookSettings
  plans: PlanTable
  limits?: Partial<DeliveryLimits>
  registry?: Registry
  /** Authorities to trust instead of the system's. */
  ca?: string
  log: Log
}): { stop(): Promise<void> } {
  const { database, settings, log } = deps
  const clock = () => new Date()
  const plans = plansWithWebhooks(deps.plans)
  if (settings.allowPrivate)
    log.warn(
      'WEBHOOK_ALLOW_PRIVATE is set: webhooks may go to this machine and its network. For a trial only.',
    )
  const guard = webhookGuard(settings)
  const sender = createSender({
    ...guard,
    resolve: rememberAnswers(guard.resolve, REMEMBER_DNS_MS),
    ...(deps.ca !== undefined && { ca: deps.ca }),
  })
  const metrics =
    deps.registry &&
    deliveryMetrics(deps.registry, {
      queueDepth: () => queueDepth(database.anonymous, plans, clock()),
      inFlight: () => running.inFlight(),
      clock,
    })
  const running = runDeliveries({
    database,
    plans,
    sender,
    openSecret: createSecretOpener(webhookSealingKey(deps.secret)),
    offsetsSeconds: settings.retryOffsetsSeconds,
    clock,
    random: Math.random,
    log,
    limits: { ...DEFAULT_LIMITS, ...deps.limits },
    ...(metrics && { onAttempt: metrics.onAttempt }),
    onHopeless: (endpoint) => {
      const { endpointId, because } = endpoint
      disableEndpoint(database, endpoint)
        .then(() =>
          log.warn(
            { endpoint: endpointId, because },
            'an endpoint is disabled; its deliveries wait until it is resumed',
          ),
        )
        .catch((error) =>
          log.error(
            { err: error, endpoint: endpointId },
            'an endpoint could not be disabled; the next attempt tries again',
          ),
        )
    },
  })
  const listener = listen({
    url: deps.databaseUrl,
    channels: [DELIVERIES_DUE],
    onNotification: () => running.wake(),
    onReady: () => running.wake(),
    log,
  })
  return {
    stop: () => undoAll([listener.close, running.stop, sender.close]),
  }
}
