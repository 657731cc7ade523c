import type { FastifyRequest } from 'fastify'
import { Problem } from '../platform/http/problem.js'

export type Role = 'OWNER' | 'ADMIN' | 'MEMBER'

/** Who is signed in, and the organisation that everything they ask is about. */
export interface Caller {
  userId: string
  userName: string
  email: string
  locale: string | null
  sessionToken: string
  orgId: string
  role: Role
  /** Of the network that the request came from. */
  address?: string
}

/** Rejects with 401 when nobody is signed in. */
export type Identify = (request: FastifyRequest) => Promise<Caller>

export function requireRole(caller: Caller, roles: readonly Role[], what: string): void {
  if (roles.includes(caller.role)) return
  const who = roles.map((role) => `${role.toLowerCase()}s`).join(' and ')
  throw new Problem('forbidden', `Only ${who} of the organisation can ${what}. Ask one of them.`)
}

export const OWNERS = ['OWNER'] as const
export const OWNERS_AND_ADMINS = ['OWNER', 'ADMIN'] as const
