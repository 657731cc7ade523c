import { verifyPassword } from 'better-auth/crypto'
import type { Pool } from 'pg'
import type { Auth } from '../../accounts/auth.js'
import { DEMO_SIGN_IN } from './signIn.js'

const NAME = 'Demo'

export async function ensureDemoUser(auth: Auth, pool: Pool): Promise<{ id: string; name: string }> {
  const existing = await findUser(pool)
  if (existing) return existing
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
