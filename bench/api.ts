// The public API, with key, plan, quota and row-level security, against node:http and the driver running the same SQL
// with no checks; then what each list takes. Usage: npm run bench:api [-- requests a round [recordings]]

import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { pino } from 'pino'
import { DEFAULT_PLANS } from '../src/billing/plans.js'
import { openDatabase } from '../src/platform/db/database.js'
import { migrate } from '../src/platform/db/migrate.js'
import { urlOfRole } from '../src/platform/db/roles.js'
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres/startEmbeddedPostgres.js'
import { furnish } from './api/furnish.js'
import { measureLists } from './api/lists.js'
import { load, type Measured } from './api/load.js'
import { startServer } from './api/startServer.js'

const CONCURRENCY = 32
const ROUNDS = 5
const VARIANTS = ['raw', 'rls', 'unmetered', 'full'] as const
const count = Number(process.argv[2] ?? 2000)
const calls = Number(process.argv[3] ?? 100_000)

const dataDir = await mkdtemp(join(tmpdir(), 'ccr-bench-api-'))
// As root PostgreSQL runs as somebody else, who must get in.
await chmod(dataDir, 0o755)
const server = await startEmbeddedPostgres({ dataDir })
try {
  await run()
} finally {
  await server.stop()
  await rm(dataDir, { recursive: true, force: true })
}

async function run(): Promise<void> {
  const secret = randomBytes(32).toString('hex')
  await migrate({ adminUrl: server.url, secret, migrationsDir: 'migrations', log: pino({ level: 'silent' }) })
  const admin = new pg.Client({ connectionString: server.url })
  admin.on('error', () => {})
  await admin.connect()
  const database = openDatabase({
    url: urlOfRole(server.url, 'app', secret),
    maxConnections: 4,
    applicationName: 'bench',
    onIdleError: () => {},
  })
  const { orgId, analysisId, projectId, key } = await furnish(admin, database, calls)
  const plans = { ...DEFAULT_PLANS, BUSINESS: { ...DEFAULT_PLANS.BUSINESS, apiCallsPerMonth: 100_000_000 } }
  const env = {
    DATABASE_URL: server.url,
    SECRET_KEY: secret,
    DATA_DIR: dataDir,
    PLANS: JSON.stringify(plans),
    BENCH_ORG: orgId,
    BENCH_ANALYSIS: analysisId,
  }
  const servers = await Promise.all(VARIANTS.map((variant) => startServer(variant, env)))
  try {
    for (const [what, path] of [
      ['list', '/api/v1/audios'],
      ['detail', `/api/v1/analyses/${analysisId}`],
    ] as const)
      await compare(
        what,
        path,
        { authorization: `Bearer ${key}` },
        servers.map(({ url }) => url),
      )
    console.log(`\nlists of an organisation with ${calls.toLocaleString('en')} recordings`)
    await measureLists(servers.at(-1)?.url ?? '', { authorization: `Bearer ${key}` }, projectId)
  } finally {
    await Promise.all(servers.map((each) => each.stop()))
    await database.close()
    await admin.end()
  }
}

/** Round by round, so that what else the machine does falls on all of them. */
async function compare(what: string, path: string, headers: Record<string, string>, urls: string[]) {
  const measured = VARIANTS.map((): Measured[] => [])
  for (const url of urls) await load(url + path, headers, { count: count / 4, concurrency: CONCURRENCY })
  for (let round = 0; round < ROUNDS; round++)
    for (const [i, url] of urls.entries())
      measured[i]?.push(await load(url + path, headers, { count, concurrency: CONCURRENCY }))
  const [raw = []] = measured
  console.log(`\n${what}, ${CONCURRENCY} at once, ${ROUNDS} rounds of ${count}`)
  for (const [i, variant] of VARIANTS.entries()) {
    const own = measured[i] ?? []
    const share = median(own.map(({ perSecond }, round) => perSecond / (raw[round]?.perSecond ?? 1)))
    const p99 = median(own.map(({ p99Ms }, round) => p99Ms / (raw[round]?.p99Ms ?? 1)))
    console.log(
      `${variant.padEnd(10)} ${perSecond(own)}   throughput ${share.toFixed(2)} of raw, p99 ${p99.toFixed(2)} of raw's`,
    )
  }
}

function perSecond(measured: Measured[]): string {
  return `${median(measured.map((each) => each.perSecond))
    .toFixed(0)
    .padStart(6)}/s`
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
