import type { FastifyRequest } from 'fastify'
import type { Locale } from '../contract/app/me.js'
import type { Words } from '../contract/words.js'
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

export function requireRole(caller: Caller, roles: readonly Role[], what: Words): void {
  if (roles.includes(caller.role)) return
  const who = (locale: Locale) => roles.map((role) => PLURAL[role][locale]).join(AND[locale])
  throw new Problem('forbidden', {
    en: `Only ${who('en')} of the organisation can ${what.en}. Ask one of them.`,
    fr: `Seuls les ${who('fr')} de l’organisation peuvent ${what.fr}. Adressez-vous à l’un d’eux.`,
  })
}

const PLURAL: Record<Role, Words> = {
  OWNER: { en: 'owners', fr: 'propriétaires' },
  ADMIN: { en: 'admins', fr: 'administrateurs' },
  MEMBER: { en: 'members', fr: 'membres' },
}
const AND: Words = { en: ' and ', fr: ' et ' }

export const OWNERS = ['OWNER'] as const
export const OWNERS_AND_ADMINS = ['OWNER', 'ADMIN'] as const
