import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Site } from '../platform/http/site.js'

const KEPT_SECONDS = 180 * 24 * 3600

export interface KnownDevices {
  /** The id of this browser, when somebody has signed in to this account with it. */
  find(request: FastifyRequest, email: string): string | undefined
  remember(request: FastifyRequest, reply: FastifyReply, email: string): void
}

/**
 * A cookie that says no more than: here somebody knew this account's password. Whoever guesses passwords elsewhere
 * cannot slow down a person at their own device (OWASP calls it a device cookie).
 */
export function knownDevices(options: { key: Buffer; prefix: string; site: Site }): KnownDevices {
  const sign = (what: string, text: string) =>
    createHmac('sha256', options.key).update(`${what}\n${text}`).digest('base64url')
  const nameOf = (email: string) => `${options.prefix}.device-${sign('name', email).slice(0, 12)}`
  const sealOf = (email: string, id: string) => sign('device', `${email}\n${id}`)

  function find(request: FastifyRequest, email: string): string | undefined {
    const [id, seal] = cookieOf(request, nameOf(email))?.split('.') ?? []
    if (!id || !seal) return undefined
    const [given, right] = [Buffer.from(seal), Buffer.from(sealOf(email, id))]
    return given.length === right.length && timingSafeEqual(given, right) ? id : undefined
  }

  return {
    find,
    remember(request, reply, email) {
      const id = find(request, email) ?? randomBytes(16).toString('base64url')
      const { origin, path } = options.site
      const secure = origin?.startsWith('https:') ? '; Secure' : ''
      const flags = `Max-Age=${KEPT_SECONDS}; Path=${path || '/'}; HttpOnly; SameSite=Lax${secure}`
      reply.header('set-cookie', `${nameOf(email)}=${id}.${sealOf(email, id)}; ${flags}`)
    },
  }
}

function cookieOf({ headers }: FastifyRequest, name: string): string | undefined {
  const found = headers.cookie?.split(';').find((pair) => pair.trim().startsWith(`${name}=`))
  return found?.trim().slice(name.length + 1)
}
