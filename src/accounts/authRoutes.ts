import type { FastifyReply, FastifyRequest } from 'fastify'
import { AUTH_CALLS, AUTH_PATH } from '../contract/app/auth.js'
import type { App } from '../platform/http/createApp.js'
import { parseInput } from '../platform/http/parseInput.js'
import { awayDuring } from '../platform/http/patientRequests.js'
import { unavailable } from '../platform/http/problem.js'
import { originOf, type Site } from '../platform/http/site.js'
import { type Auth, CLIENT_ADDRESS_HEADER } from './auth.js'
import { clientAddress } from './clientAddress.js'
import type { SignInAttempts } from './signInAttempts.js'

export interface AuthRouteDeps {
  auth: Auth
  attempts: SignInAttempts
  site: Site
}

type AuthCall = keyof typeof AUTH_CALLS
type Bodies = { [C in AuthCall]: ReturnType<(typeof AUTH_CALLS)[C]['parse']> }
type Handlers = {
  [C in AuthCall]?: (body: Bodies[C], request: FastifyRequest, reply: FastifyReply) => Promise<Response>
}

/** What the app asks of better-auth, within the contract's bounds: it offers more calls, and those are not there. */
export function authRoutes(app: App, { auth, attempts, site }: AuthRouteDeps): void {
  const pass = async (path: AuthCall, body: object, request: FastifyRequest) => {
    const response = await auth.handler(webRequest(request, site, path, body))
    // Whatever it makes of a database that is away.
    const away = response.status >= 400 && awayDuring(request)
    if (away) throw unavailable(away)
    return response
  }

  const own: Handlers = {
    '/sign-in/email': async (body, request, reply) => {
      const tell = await attempts.take(request, body.email)
      const response = await pass('/sign-in/email', body, request)
      await tell(response.ok ? 'right' : response.status === 401 ? 'wrong' : 'not tried', reply)
      return response
    },
    '/change-password': (body, request) =>
      pass('/change-password', { ...body, revokeOtherSessions: true }, request),
  }

  for (const path of Object.keys(AUTH_CALLS) as AuthCall[]) {
    const handle = own[path] as ((...given: unknown[]) => Promise<Response>) | undefined
    app.route({
      method: 'POST',
      url: `${AUTH_PATH}${path}`,
      schema: { hide: true },
      handler: async (request, reply) => {
        const body = parseInput(AUTH_CALLS[path], request.body ?? {})
        return passOn(await (handle ? handle(body, request, reply) : pass(path, body, request)), reply)
      },
    })
  }
}

export function webHeaders(request: FastifyRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  headers.set(CLIENT_ADDRESS_HEADER, clientAddress(request))
  return headers
}

function webRequest(request: FastifyRequest, site: Site, path: AuthCall, body: object): Request {
  const headers = webHeaders(request)
  headers.delete('content-length')
  headers.set('content-type', 'application/json')
  return new Request(`${originOf(site, request)}${site.path}${AUTH_PATH}${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
}

async function passOn(response: Response, reply: FastifyReply): Promise<FastifyReply> {
  reply.code(response.status)
  for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value)
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie)
  const waitSeconds = response.headers.get('x-retry-after')
  if (waitSeconds) reply.header('retry-after', waitSeconds)
  return reply.send(await response.text())
}
