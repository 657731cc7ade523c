import { sql } from 'kysely'
import type { AttemptReason } from '../contract/webhooks.js'
import type { Anonymous } from '../platform/db/database.js'

/** A delivery that this worker holds the lease of, with what its endpoint needs to be sent to. */
export interface ClaimedDelivery {
  orgId: string
  id: string
  endpointId: string
  event: string
  body: string
  scheduledFrom: Date
  attemptsMade: number
  url: string
  secret: Buffer
  newSecret: Buffer | null
  secretStagedAt: Date | null
  secretActivatedAt: Date | null
}

/** One attempt as it is written down; `nextAttemptAt` null: there is none to come. */
export interface AttemptRecord {
  orgId: string
  id: string
  startedAt: Date
  outcome: 'DELIVERED' | 'REFUSED' | 'FAILED'
  statusCode: number | null
  reason: AttemptReason | null
  message: string | null
  latencyMs: number
  address: string | null
  url: string
  requestHeaders: Record<string, string>
  answer: string | null
  nextAttemptAt: Date | null
}

export type DisabledBecause = 'GONE' | 'FAILING'

export interface ConcernedEndpoint {
  orgId: string
  endpointId: string
  because: DisabledBecause | null
}

export async function claimDeliveries(
  db: Anonymous,
  claim: {
    worker: string
    /** Those that have webhooks. */
    plans: readonly string[]
    wanted: number
    windowSize: number
    failingWindowSize: number
    leaseMs: number
    at: Date
  },
): Promise<ClaimedDelivery[]> {
  const { rows } = await sql<ClaimedDelivery>`
    select * from claim_webhook_deliveries(${claim.worker}, ${claim.plans}::text[], ${claim.wanted}, ${claim.windowSize},
      ${claim.failingWindowSize}, ${claim.leaseMs} * interval '1 millisecond', ${claim.at})`.execute(db)
  return rows
}

export async function recordAttempts(
  db: Anonymous,
  batch: { worker: string; attempts: readonly AttemptRecord[]; failingLimitMs: number; at: Date },
): Promise<ConcernedEndpoint[]> {
  const { rows } = await sql<ConcernedEndpoint>`
    select org_id, endpoint_id, because from record_webhook_attempts(${batch.worker},
      ${JSON.stringify(batch.attempts.map(asRow))}::json,
      ${batch.failingLimitMs} * interval '1 millisecond', ${batch.at})`.execute(db)
  return rows
}

export async function releaseDeliveries(
  db: Anonymous,
  worker: string,
  deliveries: readonly { orgId: string; id: string }[],
): Promise<void> {
  const orgIds = deliveries.map((delivery) => delivery.orgId)
  const ids = deliveries.map((delivery) => delivery.id)
  await sql`select release_webhook_deliveries(${worker}, ${orgIds}::text[], ${ids}::text[])`.execute(db)
}

export interface QueueDepth {
  pending: number
  due: number
  oldestDue: Date | null
}

export async function queueDepth(db: Anonymous, plans: readonly string[], at: Date): Promise<QueueDepth> {
  const { rows } = await sql<QueueDepth>`select * from webhook_queue_depth(${plans}::text[], ${at})`.execute(
    db,
  )
  return rows[0] ?? { pending: 0, due: 0, oldestDue: null }
}

export async function pruneDeliveries(db: Anonymous, before: Date, batch: number): Promise<number> {
  const { rows } = await sql<{ pruned: number }>`
    select prune_webhook_deliveries(${before}, ${batch}) as pruned`.execute(db)
  return rows[0]?.pruned ?? 0
}

function asRow(attempt: AttemptRecord) {
  return {
    org_id: attempt.orgId,
    id: attempt.id,
    started_at: attempt.startedAt,
    outcome: attempt.outcome,
    status_code: attempt.statusCode,
    reason: attempt.reason,
    message: attempt.message,
    latency_ms: attempt.latencyMs,
    address: attempt.address,
    url: attempt.url,
    request_headers: attempt.requestHeaders,
    answer: attempt.answer,
    next_attempt_at: attempt.nextAttemptAt,
  }
}
