import type { Logger } from 'pino'
import { createMeanings, type Meanings } from '../alerts/meanings.js'
import { type Embedder, startEmbedder } from '../edith/judge/embedder.js'
import { type Database, openDatabase } from '../platform/db/database.js'
import { urlOfRole } from '../platform/db/roles.js'
import { createRecordEvent, type RecordEvent } from '../platform/events.js'
import { createLog } from '../platform/log.js'
import { createSendMail, type SendMail } from '../platform/mail/sendMail.js'
import type { Config } from './config.js'
import { openAdminDatabase } from './embeddedDatabase.js'
import { eventListeners } from './eventListeners.js'
import { packageVersion } from './packageVersion.js'
import { secretKey } from './secretKey.js'

/** What every process of ours has: server, worker and commands alike. */
export interface Services {
  config: Config
  secret: string
  version: string
  log: Logger
  database: Database
  databaseUrls: { app: string; auth: string; queue: string }
  sendMail: SendMail
  recordEvent: RecordEvent
  embedder: Embedder
  meanings: Meanings
  close(): Promise<void>
}

export async function openServices(config: Config, name: string): Promise<Services> {
  const log = createLog(config.logLevel, name)
  const secret = await secretKey(config)
  const admin = await openAdminDatabase(config)
  const url = (role: 'app' | 'auth' | 'queue') => urlOfRole(admin.adminUrl, role, secret)
  const databaseUrls = { app: url('app'), auth: url('auth'), queue: url('queue') }
  const database = openDatabase({
    url: databaseUrls.app,
    maxConnections: config.databaseConnections,
    applicationName: `ccr ${name}`,
    onIdleError: (error) => log.warn({ err: error }, 'database connection broke'),
  })
  const embedder = startEmbedder(config.engine)
  const meanings = createMeanings({ database, embed: embedder.embed })
  return {
    config,
    secret,
    version: packageVersion(),
    log,
    database,
    databaseUrls,
    sendMail: createSendMail({ ...config.mail, log }),
    recordEvent: createRecordEvent(eventListeners(config, meanings)),
    embedder,
    meanings,
    async close() {
      await embedder.close()
      await database.close()
      await admin.close()
    },
  }
}
