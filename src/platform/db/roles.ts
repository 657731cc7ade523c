import { createHash } from 'node:crypto'
import { deriveKey } from '../crypto/deriveKey.js'

/** `worker` and `operator` may do what `app` may, and each what looks across organisations for it. */
export const ROLES = ['app', 'auth', 'queue', 'worker', 'operator'] as const
export type Role = (typeof ROLES)[number]

/**
 * The roles that log in, one set per installation: their names and passwords follow from its secret, so every process
 * knows them and two installations can share a cluster.
 */
export function loginRole(role: Role, secret: string): { name: string; password: string } {
  const installation = createHash('sha256').update(`installation ${secret}`).digest('hex').slice(0, 8)
  return {
    name: `ccr_${role}_${installation}`,
    password: deriveKey(secret, `database role ${role}`).toString('hex'),
  }
}

/** A connection string, with a user in it or without, for that role. */
export function urlOfRole(anyUrl: string, role: Role, secret: string): string {
  const url = new URL(anyUrl)
  const { name, password } = loginRole(role, secret)
  url.username = name
  url.password = password
  return url.href
}

/** All that a process needs that logs in as our roles: where the database is. */
export function withoutUser(adminUrl: string): string {
  return Object.assign(new URL(adminUrl), { username: '', password: '' }).href
}
