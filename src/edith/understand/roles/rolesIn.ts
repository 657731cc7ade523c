import { readFileSync } from 'node:fs'
import { actLanguage } from '../acts/recogniseActs.js'
import { type Roles, unpackRoles } from './roleFile.js'

const loaded = new Map<string, Roles>()

/** What `npm run calibrate:roles` learnt of a language's talk; undefined where nobody has written talk to learn from. */
export function rolesIn(language: string): Roles | undefined {
  const base = actLanguage(language)
  if (!base) return undefined
  const known = loaded.get(base)
  if (known) return known
  const file = new URL(`../../../../weights/roles-${base}.bin`, import.meta.url)
  const roles = unpackRoles(readFileSync(file))
  loaded.set(base, roles)
  return roles
}
