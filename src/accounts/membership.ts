import { type Kysely, sql } from 'kysely'
import type { DB } from '../platform/db/schema.gen.js'
import type { Role } from './caller.js'

export type StoredRole = 'owner' | 'admin' | 'member'

export interface Membership {
  orgId: string
  name: string
  role: Role
  plan: 'FREE' | 'PRO' | 'BUSINESS'
  createdAt: Date
}

export function roleOf(stored: StoredRole): Role {
  return ({ owner: 'OWNER', admin: 'ADMIN', member: 'MEMBER' } as const)[stored]
}

export function storedRole(role: Role): StoredRole {
  return ({ OWNER: 'owner', ADMIN: 'admin', MEMBER: 'member' } as const)[role]
}

export async function organisationsOfUser(db: Kysely<DB>, userId: string): Promise<Membership[]> {
  const { rows } = await sql<
    Omit<Membership, 'role'> & { role: StoredRole }
  >`select * from organisations_of_user(${userId})`.execute(db)
  return rows.map((row) => ({ ...row, role: roleOf(row.role) }))
}
