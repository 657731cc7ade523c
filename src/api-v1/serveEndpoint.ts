import type { z } from 'zod'
import type { Admit } from '../api-keys/admission.js'
import type { Uses } from '../api-keys/noteUse.js'
import type { Refunds } from '../billing/refundApiCalls.js'
import type { v1 } from '../contract/v1/endpoints.js'
import { Pagination } from '../contract/v1/page.js'
import { readQuery } from '../contract/v1/readQuery.js'
import { onlyEnglish } from '../contract/words.js'
import type { App } from '../platform/http/createApp.js'
import { notFound, Problem, STATUS_OF } from '../platform/http/problem.js'
import type { Site } from '../platform/http/site.js'
import { authenticate } from './authenticate.js'
import { pageLinks } from './pageLinks.js'
import { quotaHeaders } from './quotaHeaders.js'
import { sendJson } from './sendJson.js'
import { serialiserOf } from './serialise.js'

type V1Endpoint = (typeof v1)[keyof typeof v1]
type QueryOf<E extends V1Endpoint> = E extends { query: infer S extends z.ZodType } ? z.output<S> : undefined

export interface V1Call<E extends V1Endpoint> {
  orgId: string
  /** As it stands in the path; it may be anything. */
  id: string
  query: QueryOf<E>
}

export interface ServeDeps {
  admit: Admit
  refunds: Refunds
  uses: Uses
  site: Site
}

/** One endpoint of the public API, from the key to the bytes. */
export function serveEndpoint<const E extends V1Endpoint>(
  app: App,
  deps: ServeDeps,
  endpoint: E,
  read: (call: V1Call<E>) => Promise<z.input<E['answer']>>,
): void {
  const serialise = serialiserOf(endpoint.answer)
  app.get<{ Params: { id?: string } }>(
    endpoint.path.replace('{id}', ':id'),
    { schema: { hide: true } },
    async (request, reply) => {
      // A list's path and a slash: no id is looked for, so no call is counted.
      if (request.params.id === '') throw notFound()
      const { standing, remaining, answered } = await authenticate(deps.admit, request.headers.authorization)
      let failure: unknown
      try {
        reply.headers(quotaHeaders(standing, remaining))
        deps.uses.note(standing)
        const query = queryOf(endpoint, request.query)
        const answer = await read({ orgId: standing.orgId, id: request.params.id ?? '', query })
        const page = pageOf(answer)
        if (page) reply.header('link', pageLinks(deps.site.path + endpoint.path, query ?? {}, page))
        // Kept by the client alone, and asked for again each time: a key may be revoked by then.
        reply.headers({ 'cache-control': 'private, no-cache', vary: 'authorization, accept-encoding' })
        return await sendJson(request, reply, serialise(answer))
      } catch (error) {
        failure = error
        // 4xx count, what goes wrong on our side does not.
        if (!(error instanceof Problem) || STATUS_OF[error.code] >= 500) deps.refunds.add(standing)
        throw error
      } finally {
        answered(failure)
      }
    },
  )
}

function queryOf<E extends V1Endpoint>(endpoint: E, raw: unknown): QueryOf<E> {
  if (!('query' in endpoint)) return undefined as QueryOf<E>
  const reading = readQuery(endpoint.query, raw)
  if (reading.kind === 'invalid') throw new Problem('validation_error', onlyEnglish(reading.message))
  return reading.query as QueryOf<E>
}

function pageOf(answer: object): Pagination | undefined {
  return 'pagination' in answer ? Pagination.parse(answer.pagination) : undefined
}
