import { apiErrorOf, ConnectionError, UnexpectedAnswerError } from './errors.js'
import { type ResponseMeta, responseMetaOf } from './responseMeta.js'
import { isRetried, retryDelayMs } from './retry.js'
import { unexpectedAnswer } from './unexpectedAnswer.js'
import { VERSION } from './version.js'

export interface RequestSettings {
  apiKey: string
  /** Without a slash at the end. */
  baseUrl: string
  fetch: typeof globalThis.fetch
  /** Of one attempt. */
  timeoutMs: number
  maxRetries: number
  maxRetryDelayMs: number
  onResponse: ((response: ResponseMeta) => void) | undefined
}

/** For one call; what is left out is as the client has it. */
export interface CallOptions {
  signal?: AbortSignal | undefined
  /** Of one attempt. */
  timeoutMs?: number | undefined
  maxRetries?: number | undefined
  maxRetryDelayMs?: number | undefined
  /** Sent along: a trace, say. The key and what is accepted stay as they are. */
  headers?: Record<string, string> | undefined
  /** Told of every answer, of each page and of those that are tried again too. */
  onResponse?: ((response: ResponseMeta) => void) | undefined
}

export type Query = Record<string, string | number | Date | undefined>

export interface Answered<Data> {
  data: Data
  response: ResponseMeta
}

interface Endpoint<Data> {
  path: string
  query: Query
  /** False for what is no answer of this endpoint, whatever else it is. */
  isAnswer: (body: unknown) => body is Data
}

/** One GET, tried again where that can help. */
export async function getJson<Data>(
  client: RequestSettings,
  endpoint: Endpoint<Data>,
  { signal, headers, ...given }: CallOptions = {},
): Promise<Answered<Data>> {
  const settings = withGiven(client, given)
  const url = urlOf(settings.baseUrl, endpoint.path, endpoint.query)
  const request = { url, headers: headersOf(settings.apiKey, headers), signal }
  for (let attempt = 0; ; attempt++) {
    signal?.throwIfAborted()
    const outcome = await tryOnce(settings, request, endpoint.isAnswer)
    if (outcome.kind === 'answer') return outcome.answered
    signal?.throwIfAborted()
    const delay = retryDelayMs(attempt, outcome.retryAfterSeconds)
    const isWorthIt = outcome.canRetry && attempt < settings.maxRetries && delay <= settings.maxRetryDelayMs
    if (!isWorthIt) throw outcome.error
    await sleep(delay, signal)
  }
}

function withGiven(client: RequestSettings, given: Omit<CallOptions, 'signal' | 'headers'>): RequestSettings {
  const numbers = {
    timeoutMs: given.timeoutMs ?? client.timeoutMs,
    maxRetries: given.maxRetries ?? client.maxRetries,
    maxRetryDelayMs: given.maxRetryDelayMs ?? client.maxRetryDelayMs,
  }
  for (const [name, value] of Object.entries(numbers))
    if (typeof value !== 'number' || Number.isNaN(value)) throw new TypeError(`${name} is no number`)
  return { ...client, ...numbers, onResponse: given.onResponse ?? client.onResponse }
}

function headersOf(apiKey: string, more: Record<string, string> = {}): Headers {
  const headers = new Headers({ 'user-agent': `callcenterrate-sdk/${VERSION}`, ...more })
  headers.set('authorization', `Bearer ${apiKey}`)
  headers.set('accept', 'application/json')
  return headers
}

type Outcome<Data> =
  | { kind: 'answer'; answered: Answered<Data> }
  | { kind: 'failure'; error: Error; canRetry: boolean; retryAfterSeconds: number | undefined }

async function tryOnce<Data>(
  settings: RequestSettings,
  { url, headers, signal }: { url: string; headers: Headers; signal: AbortSignal | undefined },
  isAnswer: (body: unknown) => body is Data,
): Promise<Outcome<Data>> {
  const limit = new AbortController()
  const timer = setTimeout(
    () => limit.abort(new Error(`no answer in ${settings.timeoutMs} ms`)),
    settings.timeoutMs,
  )
  const abort = () => limit.abort(signal?.reason)
  signal?.addEventListener('abort', abort, { once: true })
  let answer: Response
  let text: string
  try {
    // The API never redirects: who follows one loses the key on the way, and is told that it is wrong.
    answer = await settings.fetch(url, { headers, signal: limit.signal, redirect: 'manual' })
    text = await answer.text()
  } catch (error) {
    return unreachable(limit.signal.aborted ? limit.signal.reason : error, settings.apiKey)
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  }
  const response = responseMetaOf(answer)
  settings.onResponse?.(response)
  if (!answer.ok) return refusal(url, answer, text)
  const body = parsed(text)
  return isAnswer(body) ? { kind: 'answer', answered: { data: body, response } } : stranger(url, answer, text)
}

function unreachable(reason: unknown, apiKey: string): Outcome<never> {
  const words = reason instanceof Error ? reason.message : String(reason)
  const message = `The server could not be reached: ${words.replaceAll(apiKey, 'ccr_live_…')}`
  const error = new ConnectionError(message, { cause: reason })
  return { kind: 'failure', error, canRetry: true, retryAfterSeconds: undefined }
}

function refusal(url: string, answer: Response, text: string): Outcome<never> {
  const published = errorIn(text)
  const canRetry = isRetried(answer.status)
  if (!published && !canRetry) return stranger(url, answer, text)
  const { requestId, quota } = responseMetaOf(answer)
  const retryAfterSeconds = secondsAhead(answer.headers.get('retry-after'))
  const words = published ?? { code: 'unexpected_answer', message: unexpectedAnswer(url, answer, text) }
  const error = apiErrorOf({ status: answer.status, ...words, requestId, retryAfterSeconds, quota })
  return { kind: 'failure', error, canRetry, retryAfterSeconds }
}

/** Somebody else's answer: asking again would bring the same. */
function stranger(url: string, answer: Response, text: string): Outcome<never> {
  const { requestId, quota } = responseMetaOf(answer)
  const error = new UnexpectedAnswerError({
    status: answer.status,
    code: 'unexpected_answer',
    message: unexpectedAnswer(url, answer, text),
    requestId,
    retryAfterSeconds: undefined,
    quota,
  })
  return { kind: 'failure', error, canRetry: false, retryAfterSeconds: undefined }
}

/** Undefined: a proxy in between answers in words of its own. */
function errorIn(text: string): { code: string; message: string } | undefined {
  const { code, message } =
    (parsed(text) as { error?: { code?: unknown; message?: unknown } } | null)?.error ?? {}
  return typeof code === 'string' && typeof message === 'string' ? { code, message } : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Our server gives seconds; a proxy may give a date. */
function secondsAhead(text: string | null): number | undefined {
  if (text === null) return undefined
  if (/^\d+$/.test(text)) return Number(text)
  const at = Date.parse(text)
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - Date.now()) / 1000))
}

function urlOf(baseUrl: string, path: string, query: Query): string {
  const url = new URL(baseUrl + path)
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) url.searchParams.set(name, textOf(name, value))
  return url.href
}

function textOf(name: string, value: string | number | Date): string {
  if (!(value instanceof Date)) return String(value)
  if (Number.isNaN(value.getTime())) throw new TypeError(`"${name}" is an invalid Date`)
  return value.toISOString()
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
