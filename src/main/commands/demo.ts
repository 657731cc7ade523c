import { createAuth } from '../../accounts/auth.js'
import { deriveKey } from '../../platform/crypto/deriveKey.js'
import { openPool } from '../../platform/db/openPool.js'
import { ConfigProblem, loadConfig } from '../config.js'
import { demoLines } from '../demo/demoLines.js'
import { demoSignIn, ensureDemoUser } from '../demo/demoUser.js'
import { seedDemo } from '../demo/seedDemo.js'
import { publicUrl } from '../publicUrl.js'
import { openServices } from '../services.js'

/** Adds the demo organisation where there is none, and prints what opens it. */
export async function run(): Promise<number> {
  const config = loadConfig()
  if (!config.isDemoOpen) {
    throw new ConfigProblem(
      'The demo has a published password, and HOST, PUBLIC_URL or DEMO says that others may reach this server: set DEMO=on to have it all the same.',
    )
  }
  const services = await openServices(config, 'demo', 'operator')
  const { log } = services
  const onIdleError = (error: Error) => log.warn({ err: error }, 'sign-in connection broke')
  const pool = openPool(services.databaseUrls.auth, 1, onIdleError, 'ccr demo auth')
  try {
    const auth = createAuth({
      pool,
      secret: deriveKey(services.secret, 'sessions').toString('hex'),
      publicUrl: publicUrl(config),
      isSignUpOpen: true,
      signInsPerMinute: config.signInsPerMinute,
      mails: undefined,
      onWarning: (message) => log.warn(message),
    })
    const owner = await ensureDemoUser(auth, pool)
    const progress = await seedDemo(
      { database: services.database, storage: services.storage, plans: config.plans },
      owner,
    )
    const signIn = await demoSignIn(pool)
    if (signIn) console.log(demoLines(signIn, progress))
    return 0
  } finally {
    await pool.end()
    await services.close()
  }
}
