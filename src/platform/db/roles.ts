import { createHash } from 'node:crypto'
import { deriveKey } from '../crypto/deriveKey.js'

export const ROLES = ['app', 'auth', 'queue'] as const
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

/** The administrator's connection string with another role in it. */
export function urlOfRole(adminUrl: string, role: Role, secret: string): string {
  const url = new URL(adminUrl)
  const { name, password } = loginRole(role, secret)
  url.username = name
  url.password = password
  return url.href
}
