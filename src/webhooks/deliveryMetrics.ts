import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import { sharedWhileAsked } from '../platform/metrics/gauge.js'
import type { AttemptRecord, QueueDepth } from './queue.js'

const LATENCY_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** What an operator watches. The queue is counted when somebody asks, not as it changes. */
export function deliveryMetrics(
  registry: Registry,
  look: { queueDepth: () => Promise<QueueDepth>; inFlight: () => number; clock: () => Date },
): { onAttempt: (attempt: AttemptRecord) => void } {
  const registers = [registry]
  const depth = sharedWhileAsked(look.queueDepth)
  const attempts = new Counter({
    name: 'ccr_webhook_attempts_total',
    help: 'Attempts by result: delivered, refused (a status other than 2xx), or why nothing answered.',
    labelNames: ['result'],
    registers,
  })
  attempts.inc({ result: 'delivered' }, 0)
  const latency = new Histogram({
    name: 'ccr_webhook_attempt_seconds',
    help: 'How long an attempt took: connecting, sending and reading the answer.',
    labelNames: ['result'],
    buckets: LATENCY_SECONDS,
    registers,
  })
  gauge(
    'ccr_webhook_deliveries_pending',
    'Deliveries that wait for an attempt, due or not.',
    async () => (await depth()).pending,
  )
  gauge('ccr_webhook_deliveries_due', 'Deliveries that should be sent now.', async () => (await depth()).due)
  gauge('ccr_webhook_oldest_due_seconds', 'How long the oldest due delivery has been due.', async () => {
    const { oldestDue } = await depth()
    return oldestDue ? (look.clock().getTime() - oldestDue.getTime()) / 1000 : 0
  })
  gauge('ccr_webhook_deliveries_in_flight', 'Deliveries this process is sending or writing down.', async () =>
    look.inFlight(),
  )

  // All gauges are asked at once and each answers for itself: one that another sets tells of the scrape before.
  function gauge(name: string, help: string, value: () => Promise<number>): void {
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        this.set(await value())
      },
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
