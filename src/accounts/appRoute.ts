import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Endpoint } from '../contract/app/endpoint.js'
import { compressBody } from '../platform/http/compressBody.js'
import type { App } from '../platform/http/createApp.js'
import { parseInput } from '../platform/http/parseInput.js'
import { Problem } from '../platform/http/problem.js'
import type { Caller, Identify } from './caller.js'
import { requireSameOrganisation } from './requireSameOrganisation.js'

type ParsedBy<S> = S extends z.ZodType ? z.output<S> : undefined
type AnswerOf<E extends Endpoint> = E extends { answer: infer S extends z.ZodType } ? z.input<S> : undefined
type ParamsOf<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Record<Name, string> & ParamsOf<Rest>
  : Path extends `${string}:${infer Name}`
    ? Record<Name, string>
    : unknown

export interface Call<E extends Endpoint> {
  caller: E extends { isPublic: true } ? Caller | null : Caller
  params: ParamsOf<E['path']>
  query: ParsedBy<E['query']>
  body: ParsedBy<E['body']>
  request: FastifyRequest
  reply: FastifyReply
}

export type AppRouter = <const E extends Endpoint>(
  endpoint: E,
  handle: (call: Call<E>) => Promise<AnswerOf<E>>,
) => void

/** Serves the app's own API: who asks, what they sent and what we answer are checked against the contract, here once. */
export function appRouter(app: App, identify: Identify): AppRouter {
  const callers = new WeakMap<FastifyRequest, Caller>()
  return (endpoint, handle) => {
    app.route({
      method: endpoint.method,
      url: endpoint.path,
      ...(endpoint.maxBodyBytes && { bodyLimit: endpoint.maxBodyBytes }),
      schema: { hide: true },
      // Before the body is read: what a stranger sends is not looked at.
      onRequest: async (request) => {
        const caller = endpoint.isPublic ? await callerOrNobody(identify, request) : await identify(request)
        if (caller && !endpoint.isPublic) requireSameOrganisation(request, caller)
        if (caller) callers.set(request, caller)
      },
      handler: async (request, reply) => {
        const call = {
          caller: callers.get(request) ?? null,
          params: request.params,
          query: endpoint.query && parseInput(endpoint.query, request.query),
          body: endpoint.body && parseInput(endpoint.body, request.body ?? {}),
          request,
          reply,
        }
        // The contract's schemas have just given these their types.
        const answer: unknown = await handle(call as Call<typeof endpoint>)
        reply.header('cache-control', 'no-store')
        if (!endpoint.answer) return reply.code(204).send()
        return sendAnswer(request, reply, JSON.stringify(endpoint.answer.parse(answer)))
      },
    })
  }
}

/** Only what is read is compressed: an answer to a write may hold a new secret beside what was sent (BREACH). */
async function sendAnswer(request: FastifyRequest, reply: FastifyReply, body: string): Promise<FastifyReply> {
  reply.type('application/json; charset=utf-8')
  if (request.method !== 'GET') return reply.send(body)
  reply.header('vary', 'accept-encoding')
  const { bytes, coding } = await compressBody(body, request.headers['accept-encoding'])
  if (coding) reply.header('content-encoding', coding)
  return reply.send(bytes)
}

async function callerOrNobody(identify: Identify, request: FastifyRequest): Promise<Caller | null> {
  try {
    return await identify(request)
  } catch (error) {
    if (error instanceof Problem && error.code === 'unauthorized') return null
    throw error
  }
}
