import { sql } from 'kysely'
import type { Anonymous } from '../db/database.js'

/** Seconds to wait after the first, the second … attempt; the last goes on for all that follow. */
const DELAYS_SECONDS = [0, 0, 0, 0, 5, 10, 20, 40, 60]
const FORGOTTEN_AFTER_SECONDS = 3600

/**
 * Takes the next attempt, or tells how many seconds are left until there is one. Taken before it is known whether it
 * succeeds, so that many at the same moment are not all the first.
 */
export async function takeAttempt(db: Anonymous, key: Buffer): Promise<{ waitSeconds: number }> {
  const delay = (taken: ReturnType<typeof sql>) =>
    sql`make_interval(secs => (${DELAYS_SECONDS}::integer[])[least(${taken}, ${DELAYS_SECONDS.length})])`
  const isForgotten = sql`t.last_at < now() - make_interval(secs => ${FORGOTTEN_AFTER_SECONDS})`
  const next = sql`case when ${isForgotten} then 1 else t.taken + 1 end`
  const { rows } = await sql`
    insert into throttle as t (key, taken, last_at, next_at) values (${key}, 1, now(), now() + ${delay(sql`1`)})
    on conflict (key) do update set taken = ${next}, last_at = now(), next_at = now() + ${delay(next)}
      where t.next_at <= now()
    returning t.key`.execute(db)
  if (rows.length > 0) return { waitSeconds: 0 }
  const waiting = await sql<{ seconds: number }>`
    select ceil(extract(epoch from next_at - now()))::integer as seconds from throttle where key = ${key}`.execute(
    db,
  )
  return { waitSeconds: Math.max(1, waiting.rows[0]?.seconds ?? 1) }
}

/** The attempt was none: nothing was tried. */
export async function giveBackAttempt(db: Anonymous, key: Buffer): Promise<void> {
  await sql`update throttle set taken = greatest(0, taken - 1), next_at = now() where key = ${key}`.execute(
    db,
  )
}

export async function forgetAttempts(db: Anonymous, key: Buffer): Promise<void> {
  await sql`delete from throttle where key = ${key}`.execute(db)
}
