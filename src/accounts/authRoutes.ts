import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import { z } from 'zod'
import { AUTH_CALLS, AUTH_PATH, type SignUpAnswer } from '../contract/app/auth.js'
import type { App } from '../platform/http/createApp.js'
import { parseInput } from '../platform/http/parseInput.js'
import { awayDuring } from '../platform/http/patientRequests.js'
import { unavailable } from '../platform/http/problem.js'
import { originOf, type Site } from '../platform/http/site.js'
import type { AuditAccess } from './auditAccess.js'
import { type Auth, CLIENT_ADDRESS_HEADER, endResetLinks } from './auth.js'
import { clientAddress } from './clientAddress.js'
import type { SignInAttempts } from './signInAttempts.js'

interface Person {
  id: string
  name: string
}

export interface AuthRouteDeps {
  audit: AuditAccess
  auth: Auth
  pool: Pool
  attempts: SignInAttempts
  site: Site
}

type AuthCall = keyof typeof AUTH_CALLS
type Bodies = { [C in AuthCall]: ReturnType<(typeof AUTH_CALLS)[C]['parse']> }
type Handlers = {
  [C in AuthCall]?: (body: Bodies[C], request: FastifyRequest, reply: FastifyReply) => Promise<Response>
}

/** What the app asks of better-auth, within the contract's bounds: it offers more calls, and those are not there. */
export function authRoutes(app: App, { audit, auth, pool, attempts, site }: AuthRouteDeps): void {
  const handled = async (request: FastifyRequest, asked: Request) => {
    const response = await auth.handler(asked)
    // Whatever it makes of a database that is away.
    const away = response.status >= 400 && awayDuring(request)
    if (away) throw unavailable(away)
    return response
  }
  const pass = (path: AuthCall, body: object, request: FastifyRequest) =>
    handled(request, webRequest(request, site, path, body))

  const auditFailure = async (email: string, address: string) => {
    const asked = pool.query<Person>('select id, name from "user" where email = $1', [email.toLowerCase()])
    const found = await asked.catch(() => undefined)
    audit('session.sign_in_failed', found?.rows[0], address)
  }

  const own: Handlers = {
    '/sign-up/email': async ({ organisation, next, ...person }, request) => {
      const response = await pass(
        '/sign-up/email',
        { ...person, organisationName: organisation, callbackURL: next },
        request,
      )
      return response.ok ? withAnswer(response, { isSignedIn: isSignedIn(response) }) : response
    },
    '/sign-in/email': async (body, request, reply) => {
      const tell = await attempts.take(request, body.email)
      const response = await sameForUnconfirmed(await pass('/sign-in/email', body, request))
      await tell(response.ok ? 'right' : response.status === 401 ? 'wrong' : 'not tried', reply)
      if (response.ok) audit('session.signed_in', await personIn(response), clientAddress(request))
      if (response.status === 401) void auditFailure(body.email, clientAddress(request))
      return response.ok ? withAnswer(response, { isSignedIn: true }) : response
    },
    '/confirm-email': ({ token }, request) =>
      handled(
        request,
        new Request(`${addressOf(request, site)}/verify-email?${new URLSearchParams({ token })}`, {
          headers: webHeaders(request),
        }),
      ),
    '/reset-password': async (body, request, reply) => {
      const owner = await ownerOfResetLink(pool, body.token)
      const response = await pass('/reset-password', body, request)
      // At this browser somebody has just shown that the account is theirs.
      if (response.ok && owner) {
        attempts.trust(request, reply, owner.email)
        audit('password.reset', owner, clientAddress(request))
      }
      return response
    },
    '/change-password': async (body, request) => {
      const response = await pass('/change-password', { ...body, revokeOtherSessions: true }, request)
      const changed = response.ok ? await personIn(response) : undefined
      if (changed) await endResetLinks(pool, changed.id)
      audit('password.changed', changed, clientAddress(request))
      return response.ok ? withAnswer(response, { isSignedIn: true }) : response
    },
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
  return new Request(`${addressOf(request, site)}${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
}

function addressOf(request: FastifyRequest, site: Site): string {
  return `${originOf(site, request)}${site.path}${AUTH_PATH}`
}

const Refusal = z.object({ code: z.string() })
const Answer = z.object({ user: z.object({ id: z.string(), name: z.string() }) })

async function personIn(response: Response): Promise<Person | undefined> {
  return Answer.safeParse(await response.clone().json()).data?.user
}

/** That the password was right would tell that the account was made just now: there was none before. */
async function sameForUnconfirmed(response: Response): Promise<Response> {
  if (response.status !== 403 && response.status !== 401) return response
  const refusal = Refusal.safeParse(await response.clone().json())
  if (response.status === 403 && refusal.data?.code !== 'EMAIL_NOT_VERIFIED') return response
  const wrong = { code: 'INVALID_EMAIL_OR_PASSWORD', message: 'Invalid email or password' }
  return Response.json(wrong, { status: 401 })
}

const isSignedIn = (response: Response) => response.headers.getSetCookie().length > 0

/** With its cookies, and without the token that is in them. */
function withAnswer(response: Response, answer: z.infer<typeof SignUpAnswer>): Response {
  const headers = new Headers()
  for (const cookie of response.headers.getSetCookie()) headers.append('set-cookie', cookie)
  return Response.json(answer, { headers })
}

async function ownerOfResetLink(
  pool: Pool,
  token: string,
): Promise<(Person & { email: string }) | undefined> {
  const { rows } = await pool.query<Person & { email: string }>(
    `select u.id, u.name, u.email from verification v join "user" u on u.id = v.value where v.identifier = $1`,
    [`reset-password:${token}`],
  )
  return rows[0]
}

async function passOn(response: Response, reply: FastifyReply): Promise<FastifyReply> {
  reply.code(response.status)
  for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value)
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie)
  const waitSeconds = response.headers.get('x-retry-after')
  if (waitSeconds) reply.header('retry-after', waitSeconds)
  return reply.send(await response.text())
}
