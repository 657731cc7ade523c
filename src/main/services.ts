import type { Logger } from 'pino'
import { Registry } from 'prom-client'
import { createMeanings, type Meanings } from '../alerts/meanings.js'
import { mayBeginStorage } from '../audios/stored/mayBeginStorage.js'
import { type Embedder, startEmbedder } from '../edith/judge/embedder.js'
import { awayIn } from '../platform/away.js'
import { deriveKey } from '../platform/crypto/deriveKey.js'
import { type Database, openDatabase, REQUEST_STATEMENT_LIMIT_MS } from '../platform/db/database.js'
import { DatabaseProblem } from '../platform/db/explainDatabaseError.js'
import { isOverTime } from '../platform/db/isDatabaseAway.js'
import { probeDatabase } from '../platform/db/probeDatabase.js'
import { refusePooler } from '../platform/db/refusePooler.js'
import { type Role, urlOfRole } from '../platform/db/roles.js'
import { refuseUnfinished } from '../platform/db/unfinishedRestore.js'
import { createRecordEvent, type RecordEvent } from '../platform/events.js'
import { createLog } from '../platform/log.js'
import { createSendMail, type SendMail } from '../platform/mail/sendMail.js'
import { undoAll } from '../platform/openInSteps.js'
import { type Outages, type Probe, watchOutages } from '../platform/outages.js'
import { createStorage } from '../platform/storage/createStorage.js'
import type { Storage } from '../platform/storage/storage.js'
import { requireRoom } from '../platform/storage/storageChecks.js'
import { type ThrottleKey, throttleKeys } from '../platform/throttle/throttleKey.js'
import type { Config } from './config.js'
import { openAdminDatabase } from './embeddedDatabase.js'
import { eventListeners } from './eventListeners.js'
import { countedMail, processMetrics, storageErrors } from './metrics/processMetrics.js'
import { packageVersion } from './packageVersion.js'
import { secretKey } from './secretKey.js'

/** Of no recording: asked for, the storage answers that there is none, or not at all. */
const PROBED_KEY = 'probe'

/** What every process of ours has: server, worker and commands alike. */
export interface Services {
  config: Config
  secret: string
  version: string
  log: Logger
  database: Database
  databaseUrls: { app: string; auth: string; queue: string }
  sendMail: SendMail
  throttleKey: ThrottleKey
  /** What the whole process counts; server and worker add their own. */
  registry: Registry
  /** A storage whose errors are counted. */
  counted: (storage: Storage) => Storage
  recordEvent: RecordEvent
  embedder: Embedder
  meanings: Meanings
  storage: Storage
  outages: Outages
  close(): Promise<void>
}

const ROLE_FOR = { requests: 'app', jobs: 'worker', operator: 'operator' } as const
export type Purpose = keyof typeof ROLE_FOR

/** `purpose`: requests are not kept waiting, jobs wait as long as it takes, the operator is told. */
export async function openServices(
  config: Config,
  name: string,
  purpose: Purpose = 'requests',
): Promise<Services> {
  const isToldElsewhere = (error: unknown) => !isOverTime(error) && outages.note(error)
  const log = createLog(config.logLevel, name, purpose === 'operator' ? undefined : isToldElsewhere)
  const secret = await secretKey(config)
  const admin = await openAdminDatabase(config)
  const url = (role: Role) => urlOfRole(admin.adminUrl, role, secret)
  const databaseUrls = { app: url(ROLE_FOR[purpose]), auth: url('auth'), queue: url('queue') }
  const probe = () => probeDatabase(databaseUrls.app)
  const registry = new Registry()
  const counted = storageErrors(registry)
  const storage = counted(createStorage(config, () => mayBeginStorage(database)))
  const outages = watchOutages(log, {
    database: probe,
    storage: () => storage.size(PROBED_KEY),
    disk: () => requireRoom(config.dataDir, config.minFreeDiskBytes),
  })
  if (purpose !== 'operator') {
    await untilThere(probe, outages)
    await refusePooler(databaseUrls.app)
  }
  const database = openDatabase({
    url: databaseUrls.app,
    maxConnections: config.databaseConnections,
    applicationName: `ccr ${name}`,
    onIdleError: (error) => log.warn({ err: error }, 'database connection broke'),
    ...(purpose === 'requests' && { statementLimitMs: REQUEST_STATEMENT_LIMIT_MS }),
    ...(purpose === 'jobs' && { waitUntilBack: outages.over }),
  })
  await refuseUnfinished(database.pool).catch(async (error) => {
    // Whoever cannot ask finds out soon enough why.
    if (!(error instanceof DatabaseProblem)) return
    outages.stop()
    await database.close()
    await admin.close()
    throw error
  })
  const version = packageVersion()
  processMetrics(registry, { database, dataDir: config.dataDir, version })
  const embedder = startEmbedder(config.engine)
  const meanings = createMeanings({ database, embed: embedder.embed })
  return {
    config,
    secret,
    version,
    log,
    database,
    databaseUrls,
    throttleKey: throttleKeys(deriveKey(secret, 'throttle')),
    sendMail: countedMail(
      registry,
      createSendMail({ ...config.mail, log }),
      config.mail.smtpUrl !== undefined,
    ),
    registry,
    counted,
    recordEvent: createRecordEvent(eventListeners(config, meanings)),
    embedder,
    meanings,
    storage,
    outages,
    close: () => undoAll([outages.stop, embedder.close, database.close, admin.close]),
  }
}

/** At the start it may be on its way, as we are. What only the operator can mend ends the process and is told. */
async function untilThere(probe: Probe, outages: Outages): Promise<void> {
  for (;;) {
    try {
      await probe()
      return
    } catch (error) {
      if (!(error instanceof Error) || !awayIn(error)) throw error
      await outages.over(error)
    }
  }
}
