import type { AttemptReason } from '../contract/webhooks.js'
import { answerText } from './answerText.js'
import { type CheckedTarget, checkTarget, type Guard } from './checkTarget.js'
import { createConnections } from './connections.js'
import { type Exchange, exchange } from './exchange.js'
import { createOpenSocket, type OpenSocket } from './openSocket.js'

export const ATTEMPT_TIMEOUT_MS = 10_000
const MAX_ADDRESSES = 3
/** With several addresses, time is left for the next when one does not answer. */
const CONNECT_ONE_OF_SEVERAL_MS = 4000

export type Outcome =
  | { kind: 'delivered'; status: number }
  | { kind: 'refused'; status: number; message: string }
  | { kind: 'failed'; reason: FailureReason; message: string }

export type FailureReason = Exclude<AttemptReason, 'status'>

export interface Sent {
  outcome: Outcome
  latencyMs: number
  /** The address connected to, or last tried; null when there was none to try. */
  address: string | null
  /** Its first 4 KiB; null when nothing answered. */
  answer: string | null
}

export interface Sender {
  send(request: { url: string; headers: Record<string, string>; body: string }): Promise<Sent>
  close(): Promise<void>
}

export interface SenderOptions extends Guard {
  open?: OpenSocket
  /** Authorities to trust instead of the system's. */
  ca?: string
  timeoutMs?: number
}

type Attempted = Omit<Sent, 'latencyMs'>

/** Sends deliveries: one POST each, 10 s in all, no redirects, to checked addresses only. `send` never rejects. */
export function createSender(options: SenderOptions): Sender {
  const timeoutMs = options.timeoutMs ?? ATTEMPT_TIMEOUT_MS
  const connections = createConnections(options.open ?? createOpenSocket(options.ca))

  return {
    async send(request) {
      const startedAt = performance.now()
      const elapsed = () => performance.now() - startedAt
      const target = await within(timeoutMs, checkTarget(request.url, options))
      const attempted = target === 'late' ? timedOut(null) : await post(target, request, elapsed)
      // How long a name took to be refused would tell whether it is one of our network's.
      const isRefused = target !== 'late' && target.kind !== 'allowed'
      return { ...attempted, latencyMs: isRefused ? 0 : Math.round(elapsed()) }
    },
    close: () => connections.close(),
  }

  async function post(
    target: CheckedTarget,
    request: { headers: Record<string, string>; body: string },
    elapsed: () => number,
  ): Promise<Attempted> {
    if (target.kind !== 'allowed') return refusedByGuard(target)
    const { endpoint } = target
    const addresses = target.addresses.slice(0, MAX_ADDRESSES)
    const connectMs = addresses.length > 1 ? Math.min(CONNECT_ONE_OF_SEVERAL_MS, timeoutMs) : timeoutMs
    let last: Attempted = timedOut(null)
    for (const address of addresses) {
      const leftMs = timeoutMs - elapsed()
      if (leftMs <= 0) return timedOut(address)
      const path = `${endpoint.url.pathname}${endpoint.url.search}`
      const http = { path, headers: request.headers, body: request.body }
      let result = await exchange(connections.to(endpoint, address, connectMs), http, leftMs)
      // Closed by the server before our request reached it. On a fresh connection this cannot happen again.
      if (result.kind === 'stale_connection')
        result = await exchange(
          connections.renew(endpoint, address, connectMs),
          http,
          Math.max(1, timeoutMs - elapsed()),
        )
      last = attempted(result, address)
      if (result.kind !== 'not_connected') return last
    }
    return last
  }

  function attempted(result: Exchange, address: string): Attempted {
    if (result.kind === 'not_connected') return { ...failed(result.error.failure), address, answer: null }
    if (result.kind === 'not_http') return { ...failed(notHttp(result.message)), address, answer: null }
    if (result.kind === 'stale_connection')
      return { ...failed(lost('closed by the server')), address, answer: null }
    if (result.kind === 'broken') return { ...failed(lost(result.code)), address, answer: null }
    const answer = result.status === null ? null : answerText(result.chunks)
    if (result.kind === 'timed_out') return { ...timedOut(address), answer }
    return { outcome: judgeStatus(result.status), address, answer }
  }

  function timedOut(address: string | null): Attempted {
    const message = `no complete answer within ${timeoutMs / 1000} s`
    return { ...failed({ reason: 'timeout', message }), address, answer: null }
  }
}

function within<T>(ms: number, work: Promise<T>): Promise<T | 'late'> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve('late'), ms)
    work.finally(() => clearTimeout(timer)).then(resolve, reject)
  })
}

function refusedByGuard(target: Exclude<CheckedTarget, { kind: 'allowed' }>): Attempted {
  const reasons = {
    unacceptable_url: 'unacceptable_url',
    unknown_host: 'dns_lookup_failed',
    blocked_address: 'blocked_address',
  } as const
  return {
    ...failed({ reason: reasons[target.kind], message: target.words.en }),
    address: null,
    answer: null,
  }
}

function failed(failure: { reason: FailureReason; message: string }) {
  return { outcome: { kind: 'failed' as const, ...failure } }
}

function lost(code: string) {
  const message = `the connection broke before the answer was complete (${code})`
  return { reason: 'connection_lost' as const, message }
}

function notHttp(detail: string) {
  return { reason: 'invalid_answer' as const, message: `what came back is not HTTP: ${detail}` }
}

function judgeStatus(status: number): Outcome {
  if (status >= 200 && status < 300) return { kind: 'delivered', status }
  if (status >= 300 && status < 400)
    return { kind: 'refused', status, message: `answered ${status}: redirects are not followed` }
  if (status === 410)
    return { kind: 'refused', status, message: 'answered 410 Gone: the endpoint was disabled' }
  return { kind: 'refused', status, message: `answered ${status}` }
}
