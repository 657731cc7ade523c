import { sql } from 'kysely'
import type { Database } from '../platform/db/database.js'
import { withOrg } from '../platform/db/withOrg.js'
import type { Log } from '../platform/log.js'
import { withPatience } from '../platform/patience.js'
import type { Standing } from './admitCalls.js'

const MINUTE_MS = 60_000

export interface Uses {
  note(standing: Standing): void
  close(): Promise<void>
}

/** When each key was last used, to the minute: one write a minute and key, after the answer. */
export function openUses(database: Database, log: Log): Uses {
  const writing = new Map<string, Promise<void>>()

  const write = async ({ orgId, keyId }: Standing): Promise<void> => {
    try {
      await withOrg(database, orgId, async (tx) => {
        await sql`update api_key set last_used_at = date_trunc('minute', now())
          where org_id = ${tx.orgId} and id = ${keyId}
            and (last_used_at is null or last_used_at < date_trunc('minute', now()))`.execute(tx)
      })
    } catch (error) {
      log.warn({ err: error }, 'the use of a key could not be noted')
    } finally {
      writing.delete(keyId)
    }
  }

  return {
    note(standing) {
      const { keyId, lastUsedAt } = standing
      if (writing.has(keyId) || (lastUsedAt && Date.now() - lastUsedAt.getTime() < MINUTE_MS)) return
      writing.set(
        keyId,
        withPatience(undefined, () => write(standing)),
      )
    },
    async close() {
      await Promise.all(writing.values())
    },
  }
}
