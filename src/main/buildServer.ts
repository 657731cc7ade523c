import { accountMails } from '../accounts/accountMails.js'
import { authCookiePrefix, createAuth } from '../accounts/auth.js'
import { createIdentify } from '../accounts/identify.js'
import { knownDevices } from '../accounts/knownDevice.js'
import { signInAttempts } from '../accounts/signInAttempts.js'
import { deriveKey } from '../platform/crypto/deriveKey.js'
import { openPool } from '../platform/db/openPool.js'
import { closePromptly } from '../platform/http/closePromptly.js'
import { type App, createApp } from '../platform/http/createApp.js'
import { requireSameOrigin } from '../platform/http/requireSameOrigin.js'
import { requireStorableInput } from '../platform/http/requireStorable.js'
import { securityHeaders } from '../platform/http/securityHeaders.js'
import { openInSteps } from '../platform/openInSteps.js'
import { closeDemo, demoSignIn } from './demo/demoUser.js'
import { furnishOrganisation } from './furnishOrganisation.js'
import { httpMetrics } from './metrics/httpMetrics.js'
import { openMetrics } from './metrics/openMetrics.js'
import { publicSite, publicUrl, tellWhereLinksLead } from './publicUrl.js'
import { registerRoutes } from './routes.js'
import type { Services } from './services.js'

export interface BuiltServer {
  app: App
  close(): Promise<void>
}

/** The whole web server, not yet listening. */
export async function buildServer(services: Services): Promise<BuiltServer> {
  const { config, log, database } = services
  const site = publicSite(config)
  tellWhereLinksLead(services)
  const { opened: app, close } = await openInSteps(async (onClose) => {
    const metrics = await openMetrics(config.metrics, services.registry, log)
    onClose(metrics.close)
    const authPool = openPool(
      services.databaseUrls.auth,
      4,
      (error) => log.warn({ err: error }, 'sign-in connection broke'),
      'ccr auth',
    )
    onClose(() => authPool.end())
    if (!config.isDemoOpen && (await closeDemo(authPool)))
      log.warn(
        'the demo account is closed: its password is published, and this server may be reached by others',
      )
    const app = createApp({ log, trustedProxies: config.trustedProxies, site })
    httpMetrics(app, metrics.registry)
    const closing = closePromptly(app.server)
    onClose(() => {
      closing.begin()
      return app.close()
    })
    securityHeaders(app, site)
    requireSameOrigin(app, '/app/api/', site)
    requireStorableInput(app, '/app/api/')
    const sessionSecret = deriveKey(services.secret, 'sessions').toString('hex')
    const auth = createAuth({
      pool: authPool,
      secret: sessionSecret,
      publicUrl: publicUrl(config),
      isSignUpOpen: config.isSignUpOpen,
      signInsPerMinute: config.signInsPerMinute,
      mails: config.mail.smtpUrl
        ? accountMails({ ...services, db: database.anonymous, publicUrl: publicUrl(config) })
        : undefined,
      onWarning: (message) => log.warn(message),
    })
    const identify = createIdentify({
      auth,
      database,
      founding: { plan: config.defaultPlan, furnish: furnishOrganisation },
    })
    const attempts = signInAttempts({
      db: database.anonymous,
      throttleKey: services.throttleKey,
      devices: knownDevices({
        key: deriveKey(services.secret, 'known devices'),
        prefix: authCookiePrefix(sessionSecret),
        site,
      }),
    })
    await registerRoutes(app, {
      ...services,
      auth,
      authPool,
      attempts,
      identify,
      publicUrl: publicUrl(config),
      site,
      demo: config.isDemoOpen ? () => demoSignIn(authPool) : async () => null,
      onClose,
    })
    return app
  })
  return { app, close }
}
