import { migrate } from '../../platform/db/migrate.js'
import { createLog } from '../../platform/log.js'
import { loadConfig } from '../config.js'
import { openAdminDatabase } from '../embeddedDatabase.js'
import { MIGRATIONS_DIR } from '../paths.js'
import { secretKey } from '../secretKey.js'

export async function run(): Promise<number> {
  const config = loadConfig()
  const log = createLog(config.logLevel, 'migrate')
  const secret = await secretKey(config)
  const admin = await openAdminDatabase(config)
  try {
    const { applied } = await migrate({
      adminUrl: admin.adminUrl,
      secret,
      migrationsDir: MIGRATIONS_DIR,
      log,
    })
    console.log(
      applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.length} migrations.`,
    )
    return 0
  } finally {
    await admin.close()
  }
}
