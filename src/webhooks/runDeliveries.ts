import { DAY_MS } from '../platform/clock.js'
import type { Database } from '../platform/db/database.js'
import { createId } from '../platform/id.js'
import type { Log } from '../platform/log.js'
import { type Attempting, attemptDelivery } from './attemptDelivery.js'
import { createBatchWriter } from './batchWriter.js'
import {
  type AttemptRecord,
  type ClaimedDelivery,
  type ConcernedEndpoint,
  claimDeliveries,
  recordAttempts,
  releaseDeliveries,
} from './queue.js'
import { createTurns } from './turns.js'

export interface DeliveryLimits {
  /** Deliveries that this process holds at a time: claimed, being sent or being written down. */
  maxHeld: number
  /** How many of one endpoint all workers together hold at a time. */
  window: number
  /** The same for an endpoint that fails at present. */
  failingWindow: number
  /** Requests that this process has open to one endpoint at a time. */
  openPerEndpoint: number
  /** A worker that died keeps what it held this long; covers waiting for a turn and the attempt itself. */
  leaseMs: number
  /** How often to look for what has become due when nobody says so. */
  pollMs: number
  failingLimitMs: number
  /** How long requests under way may go on after `stop`. */
  graceMs: number
  maxBatch: number
}

export const DEFAULT_LIMITS: DeliveryLimits = {
  maxHeld: 4000,
  window: 32,
  failingWindow: 2,
  openPerEndpoint: 8,
  // window / openPerEndpoint = 4 turns of at most 10 s each, and time to write them down.
  leaseMs: 50_000,
  pollMs: 1000,
  failingLimitMs: 5 * DAY_MS,
  graceMs: 3000,
  maxBatch: 500,
}

export interface DeliveryEvents {
  onAttempt?: (attempt: AttemptRecord) => void
  /** An endpoint that must not be sent to any more. */
  onHopeless?: (endpoint: ConcernedEndpoint & { because: NonNullable<ConcernedEndpoint['because']> }) => void
}

export interface RunningDeliveries {
  /** Something may have become due. */
  wake(): void
  inFlight(): number
  stop(): Promise<void>
}

/** Claims what is due, sends it, writes it down, until stopped. No transaction is open while anything is sent. */
export function runDeliveries(
  deps: Attempting &
    DeliveryEvents & { database: Database; plans: readonly string[]; log: Log; limits: DeliveryLimits },
): RunningDeliveries {
  const { limits, log } = deps
  const db = deps.database.anonymous
  const worker = createId()
  const held = new Map<string, ClaimedDelivery>()
  const turns = createTurns(limits.openPerEndpoint)
  let isClaiming = false
  let claiming = Promise.resolve()
  let isWoken = false
  let isStopping = false
  let isAbandoned = false

  const written = createBatchWriter<AttemptRecord>({
    maxBatch: limits.maxBatch,
    retryMs: 500,
    log,
    write: async (attempts) => {
      const batch = { worker, attempts, failingLimitMs: limits.failingLimitMs, at: deps.clock() }
      const endpoints = await recordAttempts(db, batch)
      for (const attempt of attempts) letGo(attempt)
      for (const { because, ...endpoint } of endpoints)
        if (because) deps.onHopeless?.({ ...endpoint, because })
      wake()
    },
    onRefused: (attempt, error) => {
      log.error(
        { err: error, delivery: attempt.id },
        'an attempt could not be written down; it will be made again',
      )
      letGo(attempt)
    },
  })

  const timer = setInterval(wake, limits.pollMs)
  wake()

  return {
    wake,
    inFlight: () => held.size,
    async stop() {
      isStopping = true
      clearInterval(timer)
      const grace = new Promise((resolve) => setTimeout(resolve, limits.graceMs))
      // What a claim under way is still to bring must be held before what is left is handed back.
      await Promise.race([Promise.all([claiming, turns.idle().then(() => written.drained())]), grace])
      isAbandoned = true
      const left = [...held.values()]
      held.clear()
      written.abandon()
      if (left.length > 0) await handBack(left)
    },
  }

  function wake(): void {
    isWoken = true
    if (!isClaiming && !isStopping) claiming = claimWhileDue()
  }

  async function claimWhileDue(): Promise<void> {
    isClaiming = true
    try {
      while (isWoken && !isStopping) {
        isWoken = false
        const wanted = Math.min(limits.maxHeld - held.size, limits.maxBatch)
        if (wanted < 1) break
        const claimed = await claim(wanted)
        for (const delivery of claimed) start(delivery)
        if (claimed.length === wanted) isWoken = true
      }
    } catch (error) {
      log.warn({ err: error }, 'deliveries could not be claimed; trying again')
    } finally {
      isClaiming = false
    }
  }

  function claim(wanted: number): Promise<ClaimedDelivery[]> {
    return claimDeliveries(db, {
      worker,
      plans: deps.plans,
      wanted,
      windowSize: limits.window,
      failingWindowSize: limits.failingWindow,
      leaseMs: limits.leaseMs,
      at: deps.clock(),
    })
  }

  function start(delivery: ClaimedDelivery): void {
    // Its lease ran out while its attempt could not be written down: one attempt at a time is enough.
    if (held.has(delivery.id)) return
    held.set(delivery.id, delivery)
    turns.take(delivery.endpointId, () => send(delivery))
  }

  async function send(delivery: ClaimedDelivery): Promise<void> {
    // Its turn came too late: it is handed back.
    if (isStopping) return
    try {
      const attempt = await attemptDelivery(delivery, deps)
      if (isAbandoned) return
      if (attempt.reason === 'blocked_address' || attempt.reason === 'dns_lookup_failed')
        log.info(
          { delivery: attempt.id, url: attempt.url, reason: attempt.reason },
          'the guard refused a delivery',
        )
      deps.onAttempt?.(attempt)
      written.add(attempt)
    } catch (error) {
      log.error({ err: error, delivery: delivery.id }, 'an attempt broke; it will be made again')
      letGo(delivery)
    }
  }

  function letGo(delivery: { id: string }): void {
    held.delete(delivery.id)
  }

  async function handBack(left: readonly ClaimedDelivery[]): Promise<void> {
    try {
      await releaseDeliveries(db, worker, left)
    } catch (error) {
      log.warn({ err: error }, 'leases could not be handed back; they run out by themselves')
    }
  }
}
