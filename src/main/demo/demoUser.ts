import { randomBytes } from 'node:crypto'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import type { Pool } from 'pg'
import type { Auth } from '../../accounts/auth.js'
import { DEMO_SIGN_IN } from './signIn.js'

const NAME = 'Demo'
/** The salt of a hash that no password has. */
const CLOSED = 'closed-demo:'

export async function ensureDemoUser(auth: Auth, pool: Pool): Promise<{ id: string; name: string }> {
  const existing = await findUser(pool)
  if (existing) {
    if (existing.hash?.startsWith(CLOSED))
      await setHash(pool, existing.id, await hashPassword(DEMO_SIGN_IN.password))
    return existing
  }
  const { user } = await auth.api.signUpEmail({ body: { ...DEMO_SIGN_IN, name: NAME } })
  return { id: user.id, name: user.name }
}

/** What opens the demo; null where there is none, or where somebody gave it another password. */
export async function demoSignIn(pool: Pool): Promise<typeof DEMO_SIGN_IN | null> {
  const user = await findUser(pool)
  if (!user?.hash) return null
  const { hash } = user
  // Costly on purpose, and asked for by everyone who is not signed in: once for each hash.
  if (opens?.hash !== hash)
    opens = { hash, isOpen: await verifyPassword({ hash, password: DEMO_SIGN_IN.password }) }
  return opens.isOpen ? DEMO_SIGN_IN : null
}

/**
 * Where strangers reach the server, a published password opens nothing, nor do the sessions that it opened before. True:
 * it would have. `ensureDemoUser` opens it again; a password that somebody chose is left alone.
 */
export async function closeDemo(pool: Pool): Promise<boolean> {
  const user = await findUser(pool)
  if (!user || !(await demoSignIn(pool))) return false
  await setHash(pool, user.id, `${CLOSED}${randomBytes(64).toString('hex')}`)
  await pool.query('delete from session where user_id = $1', [user.id])
  return true
}

async function setHash(pool: Pool, userId: string, hash: string): Promise<void> {
  await pool.query(`update account set password = $2 where user_id = $1 and provider_id = 'credential'`, [
    userId,
    hash,
  ])
}

let opens: { hash: string; isOpen: boolean } | undefined

async function findUser(pool: Pool): Promise<{ id: string; name: string; hash: string | null } | undefined> {
  const { rows } = await pool.query(
    `select u.id, u.name, a.password as hash from "user" u
     left join account a on a.user_id = u.id and a.provider_id = 'credential'
     where u.email = $1`,
    [DEMO_SIGN_IN.email],
  )
  return rows[0]
}
