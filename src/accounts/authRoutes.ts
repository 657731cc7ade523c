import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../platform/http/createApp.js'
import { type Auth, CLIENT_ADDRESS_HEADER } from './auth.js'

/** Hands everything below /app/api/auth to better-auth, as the web request it expects. */
export function authRoutes(app: App, auth: Auth): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/app/api/auth/*',
    schema: { hide: true },
    handler: async (request, reply) => passOn(await auth.handler(webRequest(request)), reply),
  })
}

export function webHeaders(request: FastifyRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  headers.set(CLIENT_ADDRESS_HEADER, request.ip)
  return headers
}

function webRequest(request: FastifyRequest): Request {
  const headers = webHeaders(request)
  headers.delete('content-length')
  return new Request(`${request.protocol}://${request.host}${request.url}`, {
    method: request.method,
    headers,
    ...(request.method === 'POST' && { body: JSON.stringify(request.body ?? {}) }),
  })
}

async function passOn(response: Response, reply: FastifyReply): Promise<FastifyReply> {
  reply.code(response.status)
  for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value)
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) reply.header('set-cookie', cookies)
  return reply.send(await response.text())
}
