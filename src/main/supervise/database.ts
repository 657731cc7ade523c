import { setTimeout as sleep } from 'node:timers/promises'
import { ensureDatabase } from '../../platform/db/ensureDatabase.js'
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../platform/embedded-postgres/startEmbeddedPostgres.js'
import { EMBEDDED_DATABASE, embeddedPostgresDir } from '../embeddedDatabase.js'

const AGAIN_AFTER_MS = 5000

export interface KeptDatabase {
  adminUrl: string
  stop(): Promise<void>
}

interface Request {
  databaseUrl: string | undefined
  dataDir: string
  log: (line: string) => void
}

/** The operator's database, or the embedded server, which is started again on its port should it end by itself. */
export async function keepDatabase({ databaseUrl, dataDir, log }: Request): Promise<KeptDatabase> {
  if (databaseUrl) return { adminUrl: databaseUrl, stop: async () => {} }
  const place = { dataDir: embeddedPostgresDir(dataDir), log }
  let server = await startEmbeddedPostgres(place)
  let isStopping = false
  const done = watch()

  async function watch(): Promise<void> {
    for (;;) {
      await server.exited
      await server.stop()
      if (isStopping) return
      log('PostgreSQL ended by itself: starting it again')
      const next = await startAgain(server.port)
      if (!next || isStopping) return next?.stop()
      server = next
    }
  }

  async function startAgain(preferredPort: number): Promise<EmbeddedPostgres | undefined> {
    while (!isStopping) {
      try {
        return await startEmbeddedPostgres({ ...place, preferredPort })
      } catch (error) {
        const seconds = AGAIN_AFTER_MS / 1000
        log(`${error instanceof Error ? error.message : error}\nTrying again in ${seconds} s`)
        await sleep(AGAIN_AFTER_MS)
      }
    }
    return undefined
  }

  return {
    adminUrl: await ensureDatabase(server.url, EMBEDDED_DATABASE),
    async stop() {
      isStopping = true
      await server.stop()
      await done
    },
  }
}
