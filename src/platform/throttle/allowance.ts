import { type Kysely, sql } from 'kysely'
import type { DB } from '../db/schema.gen.js'

/** So many in a window of time that begins with the first. */
export interface Allowance {
  key: Buffer
  max: number
  windowSeconds: number
}

export type Taken = { kind: 'taken'; isLast: boolean } | { kind: 'spent'; waitSeconds: number }

/** One of each, or of none. */
export async function takeAllowances(db: Kysely<DB>, allowances: readonly Allowance[]): Promise<Taken> {
  let isLast = false
  for (const [i, allowance] of allowances.entries()) {
    const taken = await take(db, allowance)
    if (taken === undefined) {
      await giveBackAllowances(db, allowances.slice(0, i))
      return { kind: 'spent', waitSeconds: await waitOf(db, allowance) }
    }
    isLast ||= taken === allowance.max
  }
  return { kind: 'taken', isLast }
}

/** What it was taken for did not happen. */
export async function giveBackAllowances(db: Kysely<DB>, allowances: readonly Allowance[]): Promise<void> {
  for (const { key } of allowances)
    await sql`update throttle set taken = greatest(0, taken - 1) where key = ${key}`.execute(db)
}

async function take(db: Kysely<DB>, { key, max, windowSeconds }: Allowance): Promise<number | undefined> {
  const end = sql`now() + make_interval(secs => ${windowSeconds})`
  const { rows } = await sql<{ taken: number }>`
    insert into throttle as t (key, taken, last_at, next_at) values (${key}, 1, now(), ${end})
    on conflict (key) do update set
      taken = case when t.next_at <= now() then 1 else t.taken + 1 end,
      next_at = case when t.next_at <= now() then ${end} else t.next_at end,
      last_at = now()
      where t.next_at <= now() or t.taken < ${max}
    returning t.taken`.execute(db)
  return rows[0]?.taken
}

async function waitOf(db: Kysely<DB>, { key }: Allowance): Promise<number> {
  const { rows } = await sql<{ seconds: number }>`
    select ceil(extract(epoch from next_at - now()))::integer as seconds from throttle where key = ${key}`.execute(
    db,
  )
  return Math.max(1, rows[0]?.seconds ?? 1)
}
