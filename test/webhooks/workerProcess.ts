import { pino } from 'pino'
import { DEFAULT_PLANS } from '../../src/billing/plans.js'
import { openDatabase } from '../../src/platform/db/database.js'
import { startWebhooks } from '../../src/webhooks/startWebhooks.js'

// A delivery worker in a process of its own, for the tests that kill it. Its arguments come as one JSON text.
const { databaseUrl, secret, leaseMs } = JSON.parse(process.argv[2] ?? '{}')
const log = pino({ level: 'silent' })
const database = openDatabase({
  url: databaseUrl,
  maxConnections: 4,
  applicationName: 'delivery worker',
  onIdleError: () => {},
})
startWebhooks({
  database,
  databaseUrl,
  secret,
  settings: { allowPrivate: true, retryOffsetsSeconds: [0, 1, 2, 4, 8, 16, 32] },
  plans: DEFAULT_PLANS,
  limits: { leaseMs },
  log,
})
