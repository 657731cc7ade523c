import type { z } from 'zod'
import { explainRefusal } from './explainRefusal.js'

/** An endpoint of the public API, as src/contract/v1/endpoints.ts describes it. */
export interface AskedEndpoint<A extends z.ZodType = z.ZodType> {
  path: string
  answer: A
}

export type Asked<T> = { kind: 'answered'; value: T } | { kind: 'refused'; message: string }

export interface Question {
  id?: string
  query?: Record<string, string | number | undefined>
  signal?: AbortSignal
}

export interface ApiClient {
  /** Without a slash at the end. */
  baseUrl: string
  ask<A extends z.ZodType>(endpoint: AskedEndpoint<A>, question?: Question): Promise<Asked<z.output<A>>>
}

const TIMEOUT_MS = 30_000

/** The public API over HTTP, as any other program with this key would use it. */
export function createApiClient({ baseUrl, key }: { baseUrl: string; key: string }): ApiClient {
  return {
    baseUrl,
    async ask(endpoint, { id, query = {}, signal } = {}) {
      const url = urlOf(baseUrl, endpoint.path, id, query)
      const limits = [AbortSignal.timeout(TIMEOUT_MS), ...(signal ? [signal] : [])]
      try {
        const response = await fetch(url, {
          headers: { authorization: `Bearer ${key}`, accept: 'application/json' },
          // A redirect would carry the key to a place that nobody named.
          redirect: 'manual',
          signal: AbortSignal.any(limits),
        })
        const body = await bodyOf(response)
        if (!response.ok) return { kind: 'refused', message: explainRefusal(response, body, baseUrl) }
        const parsed = endpoint.answer.safeParse(body)
        if (parsed.success) return { kind: 'answered', value: parsed.data }
        return { kind: 'refused', message: `${url} did not answer as the API does: is ${baseUrl} right?` }
      } catch (error) {
        return { kind: 'refused', message: `${baseUrl} cannot be reached: ${reasonOf(error)}.` }
      }
    },
  }
}

function urlOf(
  baseUrl: string,
  path: string,
  id: string | undefined,
  query: Record<string, string | number | undefined>,
): string {
  const url = new URL(baseUrl + path.replace('{id}', encodeURIComponent(id ?? '')))
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) url.searchParams.set(name, String(value))
  return url.href
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text()
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return `no answer within ${TIMEOUT_MS / 1000} seconds`
  const { cause } = error
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined
  return code ?? error.message
}
