import { awayIn } from '../away.js'
import { DatabasePool } from '../db/databasePool.js'
import type { Log } from '../log.js'

// As many as the library would open by itself.
const CONNECTIONS = 10
/** What the library asks takes milliseconds: a server that is silent for this long is away. */
const ANSWER_LIMIT_MS = 30_000

export type WaitUntilBack = (error: Error) => Promise<void>

/**
 * The library gives up on an error for good: its clock stops, and with it the process; a worker whose finished job could
 * not be written down ends. So it is never told that the database is away: connecting waits, the clock's queries are
 * asked again, and everything else fails with the one code at which the library itself tries again.
 */
export function openQueuePool(url: string, log: Log, waitUntilBack: WaitUntilBack): DatabasePool {
  const pool = new DatabasePool({
    connectionString: url,
    max: CONNECTIONS,
    application_name: 'ccr queue',
    query_timeout: ANSWER_LIMIT_MS,
    onIdleError: (error) => log.warn({ err: error }, 'queue connection broke'),
    waitUntilBack,
  })
  // After the pool has marked them.
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown
    const asked = (...args: unknown[]) => {
      const answer = query(...args)
      return answer instanceof Promise ? answer.catch(retried) : answer
    }
    client.query = asked as typeof client.query
  })
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<unknown>
  const asked = async (...args: unknown[]): Promise<unknown> => {
    for (;;) {
      try {
        return await query(...args)
      } catch (error) {
        if (!(error instanceof Error) || !awayIn(error)) throw error
        await waitUntilBack(error)
      }
    }
  }
  pool.query = asked as typeof pool.query
  return pool
}

const RETRIED_BY_THE_LIBRARY = 'ETIMEDOUT'

function retried(error: unknown): never {
  if (error instanceof Error && awayIn(error)) Object.assign(error, { code: RETRIED_BY_THE_LIBRARY })
  throw error
}
