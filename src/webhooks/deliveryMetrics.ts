import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import type { AttemptRecord, QueueDepth } from './queue.js'

const LATENCY_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** What an operator watches. The queue is counted when somebody asks, not as it changes. */
export function deliveryMetrics(
  registry: Registry,
  look: { queueDepth: () => Promise<QueueDepth>; inFlight: () => number; clock: () => Date },
): { onAttempt: (attempt: AttemptRecord) => void } {
  const registers = [registry]
  const attempts = new Counter({
    name: 'ccr_webhook_attempts_total',
    help: 'Attempts by result: delivered, refused (a status other than 2xx), or why nothing answered.',
    labelNames: ['result'],
    registers,
  })
  const latency = new Histogram({
    name: 'ccr_webhook_attempt_seconds',
    help: 'How long an attempt took: connecting, sending and reading the answer.',
    labelNames: ['result'],
    buckets: LATENCY_SECONDS,
    registers,
  })
  const due = gauge('ccr_webhook_deliveries_due', 'Deliveries that should be sent now.')
  const oldest = gauge('ccr_webhook_oldest_due_seconds', 'How long the oldest due delivery has been due.')
  const inFlight = gauge(
    'ccr_webhook_deliveries_in_flight',
    'Deliveries this process is sending or writing down.',
  )
  gauge(
    'ccr_webhook_deliveries_pending',
    'Deliveries that wait for an attempt, due or not.',
    async (pending) => {
      const depth = await look.queueDepth()
      pending.set(depth.pending)
      due.set(depth.due)
      oldest.set(depth.oldestDue ? (look.clock().getTime() - depth.oldestDue.getTime()) / 1000 : 0)
      inFlight.set(look.inFlight())
    },
  )

  function gauge(name: string, help: string, collect?: (self: Gauge) => Promise<void>): Gauge {
    return new Gauge({
      name,
      help,
      registers,
      ...(collect && {
        collect() {
          return collect(this)
        },
      }),
    })
  }

  return {
    onAttempt(attempt) {
      const result = resultOf(attempt)
      attempts.inc({ result })
      latency.observe({ result }, attempt.latencyMs / 1000)
    },
  }
}

function resultOf(attempt: AttemptRecord): string {
  if (attempt.outcome === 'FAILED') return attempt.reason ?? 'failed'
  return attempt.outcome.toLowerCase()
}
