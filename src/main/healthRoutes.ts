import { sql } from 'kysely'
import type { Database } from '../platform/db/database.js'
import type { App } from '../platform/http/createApp.js'

/** /healthz: this process answers. /readyz: and its database does too. */
export function healthRoutes(app: App, database: Database): void {
  app.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'ok' }))
  app.get('/readyz', { schema: { hide: true } }, async (request, reply) => {
    try {
      await sql`select 1`.execute(database.anonymous)
      return { status: 'ready' }
    } catch (error) {
      request.log.warn({ err: error }, 'not ready')
      return reply.code(503).send({ status: 'the database does not answer' })
    }
  })
}
