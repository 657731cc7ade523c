import { apiErrorOf, ConnectionError } from './errors.js'
import { isRetried, retryDelayMs } from './retry.js'

export interface RequestSettings {
  apiKey: string
  baseUrl: string
  fetch: typeof globalThis.fetch
  /** Of one attempt. */
  timeoutMs: number
  maxRetries: number
  maxRetryDelayMs: number
}

export interface CallOptions {
  signal?: AbortSignal | undefined
}

export type Query = Record<string, string | number | Date | undefined>

/** One GET, tried again where that can help. */
export async function getJson(
  settings: RequestSettings,
  path: string,
  query: Query,
  { signal }: CallOptions = {},
): Promise<unknown> {
  const url = urlOf(settings.baseUrl, path, query)
  for (let attempt = 0; ; attempt++) {
    signal?.throwIfAborted()
    const outcome = await tryOnce(settings, url, signal)
    if (outcome.kind === 'answer') return outcome.body
    signal?.throwIfAborted()
    const delay = retryDelayMs(attempt, outcome.retryAfterSeconds)
    const isWorthIt = outcome.canRetry && attempt < settings.maxRetries && delay <= settings.maxRetryDelayMs
    if (!isWorthIt) throw outcome.error
    await sleep(delay, signal)
  }
}

type Outcome =
  | { kind: 'answer'; body: unknown }
  | { kind: 'failure'; error: Error; canRetry: boolean; retryAfterSeconds: number | undefined }

async function tryOnce(
  settings: RequestSettings,
  url: string,
  signal: AbortSignal | undefined,
): Promise<Outcome> {
  const limit = new AbortController()
  const timer = setTimeout(
    () => limit.abort(new Error(`no answer in ${settings.timeoutMs} ms`)),
    settings.timeoutMs,
  )
  const abort = () => limit.abort(signal?.reason)
  signal?.addEventListener('abort', abort, { once: true })
  try {
    const answer = await settings.fetch(url, {
      headers: { authorization: `Bearer ${settings.apiKey}`, accept: 'application/json' },
      signal: limit.signal,
    })
    const text = await answer.text()
    return answer.ok ? { kind: 'answer', body: JSON.parse(text) } : refusal(answer, text)
  } catch (error) {
    const reason = limit.signal.aborted ? limit.signal.reason : error
    const message = `The server could not be reached: ${reason instanceof Error ? reason.message : String(reason)}`
    const failed = new ConnectionError(message, { cause: reason })
    return { kind: 'failure', error: failed, canRetry: true, retryAfterSeconds: undefined }
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  }
}

function refusal(answer: Response, text: string): Outcome {
  const retryAfterSeconds = secondsAhead(answer.headers.get('retry-after'))
  const error = apiErrorOf({
    status: answer.status,
    ...errorIn(text, answer.status),
    requestId: answer.headers.get('x-request-id') ?? undefined,
    retryAfterSeconds,
  })
  return { kind: 'failure', error, canRetry: isRetried(answer.status), retryAfterSeconds }
}

/** A proxy in between answers in words of its own. */
function errorIn(text: string, status: number): { code: string; message: string } {
  try {
    const { error } = JSON.parse(text)
    if (typeof error.code === 'string' && typeof error.message === 'string') return error
  } catch {
    // It is told below.
  }
  return { code: 'unexpected_answer', message: `The server answered ${status}.` }
}

/** Our server gives seconds; a proxy may give a date. */
function secondsAhead(text: string | null): number | undefined {
  if (text === null) return undefined
  if (/^\d+$/.test(text)) return Number(text)
  const at = Date.parse(text)
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - Date.now()) / 1000))
}

function urlOf(baseUrl: string, path: string, query: Query): string {
  const url = new URL(baseUrl.replace(/\/+$/, '') + path)
  for (const [name, value] of Object.entries(query))
    if (value !== undefined)
      url.searchParams.set(name, value instanceof Date ? value.toISOString() : String(value))
  return url.href
}

function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort)
      resolve()
    }, milliseconds)
    signal?.addEventListener('abort', abort, { once: true })
  })
}
