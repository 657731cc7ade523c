import type { z } from 'zod'
import type { Endpoint } from '../../src/contract/app/endpoint.js'
import { ORGANISATION_HEADER } from '../../src/contract/app/me.js'
import { problemOf, unreachable } from './ApiProblem.js'
import { languageOfPage } from './languageOfPage.js'
import { organisationOfPage } from './organisationOfPage.js'
import { requestUrl } from './requestUrl.js'
import { below } from './site.js'
import { withinTime } from './withinTime.js'

/** The server gives up what it reads after 5 s: nobody answers who has not begun to by then. What it does may take longer. */
const READ_LIMIT_MS = 10_000
const WRITE_LIMIT_MS = 60_000

type ParamNames<Path> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

type Params<E extends Endpoint> = [ParamNames<E['path']>] extends [never]
  ? { params?: undefined }
  : { params: Record<ParamNames<E['path']>, string> }
type Query<E extends Endpoint> = E extends { query: infer Q extends z.ZodType }
  ? { query?: z.input<Q> }
  : { query?: undefined }
type Body<E extends Endpoint> = E extends { body: infer B extends z.ZodType }
  ? { body: z.input<B> }
  : { body?: undefined }
export type CallInput<E extends Endpoint> = Params<E> & Query<E> & Body<E> & { signal?: AbortSignal }
export type Answer<E extends Endpoint> = E extends { answer: infer A extends z.ZodType }
  ? z.output<A>
  : undefined

/** Makes one call of the app's API and checks the answer against the contract; fails with an ApiProblem. */
export async function call<E extends Endpoint>(endpoint: E, input: CallInput<E>): Promise<Answer<E>>
export async function call(
  endpoint: Endpoint,
  input: { params?: Record<string, string>; query?: unknown; body?: unknown; signal?: AbortSignal },
): Promise<unknown> {
  const query = endpoint.query && input.query ? { ...input.query } : {}
  const url = requestUrl(endpoint.path, input.params, query)
  const organisation = organisationOfPage()
  const headers = organisation === undefined ? {} : { [ORGANISATION_HEADER]: organisation }
  const response = await send(url, endpoint.method, input.body, input.signal, headers)
  const body = await bodyOf(response)
  const isOutdated = response.headers.has(ORGANISATION_HEADER) && organisation === organisationOfPage()
  if (isOutdated) location.reload()
  if (!response.ok) throw problemOf(response.status, body)
  // The sign-in page of a network for guests, say.
  if (endpoint.answer && body === undefined) throw unreachable()
  return endpoint.answer?.parse(body)
}

export async function send(
  url: string,
  method: string,
  body: unknown,
  signal?: AbortSignal,
  headers: Record<string, string> = {},
): Promise<Response> {
  const limit = withinTime(method === 'GET' ? READ_LIMIT_MS : WRITE_LIMIT_MS, signal)
  try {
    return await fetch(below(url), {
      method,
      credentials: 'same-origin',
      headers: {
        ...languageOfPage(),
        ...headers,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: limit.signal,
    })
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw unreachable(cause)
  } finally {
    limit.arrived()
  }
}

export async function bodyOf(response: Response): Promise<unknown> {
  const isJson = response.headers.get('content-type')?.includes('json')
  if (!isJson) return undefined
  return response.json().catch((cause: unknown) => {
    const isGivenUp = cause instanceof DOMException && cause.name === 'AbortError'
    throw isGivenUp ? cause : unreachable(cause)
  })
}
