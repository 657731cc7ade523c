import { join } from 'node:path'
import type { Pool } from 'pg'
import { appRouter } from '../accounts/appRoute.js'
import { auditAccess } from '../accounts/auditAccess.js'
import { auditRoutes } from '../accounts/auditRoutes.js'
import type { Auth } from '../accounts/auth.js'
import { authRoutes } from '../accounts/authRoutes.js'
import type { Caller, Identify } from '../accounts/caller.js'
import { memberRoutes } from '../accounts/memberRoutes.js'
import type { SignInAttempts } from '../accounts/signInAttempts.js'
import { alertRoutes } from '../alerts/routes.js'
import { captionsRoute } from '../analyses/captionsRoute.js'
import { criterionDraftRoutes } from '../analyses/drafts/routes.js'
import { analysisRoutes } from '../analyses/routes.js'
import { watchRuns } from '../analyses/watchRuns.js'
import { createAdmissions } from '../api-keys/admission.js'
import { admitCalls } from '../api-keys/admitCalls.js'
import { keysOfMembers } from '../api-keys/keysOfMembers.js'
import { countActiveKeys } from '../api-keys/queries.js'
import { apiKeyRoutes } from '../api-keys/routes.js'
import { apiV1Routes } from '../api-v1/routes.js'
import { audioRoutes } from '../audios/routes.js'
import { serverEventsRoute } from '../audios/serverEventsRoute.js'
import { deleteRecordings } from '../audios/stored/deleteRecordings.js'
import { mayBeginStorage } from '../audios/stored/mayBeginStorage.js'
import { projectPrefix } from '../audios/stored/recordingKey.js'
import { currentPlan } from '../billing/currentPlan.js'
import { describeCaller } from '../billing/describeCaller.js'
import { planRoutes } from '../billing/planRoutes.js'
import { meRoutes } from '../billing/routes.js'
import { startDrafting } from '../edith/propose/startDrafting.js'
import { languages } from '../edith/speech/models/languages.js'
import { modelRoutes } from '../models/routes.js'
import { tellOfFault } from '../models/tellOfFault.js'
import { systemClock } from '../platform/clock.js'
import { openDatabase, REQUEST_STATEMENT_LIMIT_MS } from '../platform/db/database.js'
import { openNamedLocks } from '../platform/db/namedLocks.js'
import type { App } from '../platform/http/createApp.js'
import type { Site } from '../platform/http/site.js'
import { createPatience, withPatience } from '../platform/patience.js'
import { openServerEventHub } from '../platform/serverEvents/hub.js'
import { createReceivingStorage } from '../platform/storage/createStorage.js'
import { checkDisk, checkStorage } from '../platform/storage/storageChecks.js'
import { projectRoutes } from '../projects/routes.js'
import { defaultScorecardFor } from '../scorecards/defaultScorecardFor.js'
import { scorecardRoutes } from '../scorecards/routes.js'
import { topicRoutes } from '../topics/routes.js'
import { countActiveEndpoints } from '../webhooks/queries.js'
import { webhookRoutes } from '../webhooks/routes.js'
import { webhookGuard, webhookSealingKey } from '../webhooks/startWebhooks.js'
import { databaseChecks } from './databaseChecks.js'
import { DEMO_SIGN_IN } from './demo/signIn.js'
import { healthRoutes } from './healthRoutes.js'
import { WEB_DIR } from './paths.js'
import type { Services } from './services.js'
import { webApp } from './webApp.js'

const ADMISSION_CONNECTIONS = 2

export interface RouteDeps extends Services {
  auth: Auth
  /** What better-auth keeps. */
  authPool: Pool
  attempts: SignInAttempts
  identify: Identify
  publicUrl: string
  site: Site
  /** The demo's sign-in, while there is a demo that it opens. */
  demo: () => Promise<{ email: string; password: string } | null>
  /** Told what ends what the routes keep open, streams and listening connections: it runs before the app closes. */
  onClose: (undo: () => Promise<unknown>) => void
}

/** Every feature's routes. */
export async function registerRoutes(app: App, deps: RouteDeps): Promise<void> {
  const { config, database, auth, identify, site } = deps
  const { plans } = config
  const route = appRouter(app, identify)
  const onCatalogue = tellOfFault(deps.log)
  const canSendMail = config.mail.smtpUrl !== undefined
  const me = (caller: Caller) =>
    describeCaller(caller, {
      database,
      plans,
      server: {
        version: deps.version,
        languages: () => languages(config.engine.modelsDir, onCatalogue),
        canJudge: 'llm' in config.engine,
        maxUploadBytes: config.maxUploadBytes,
        isDemo: ({ email }) => email === DEMO_SIGN_IN.email,
        canSendMail,
      },
    })

  const receiving = createReceivingStorage(config, deps.counted, () => mayBeginStorage(database))
  healthRoutes(app, {
    ...databaseChecks(database),
    storage: checkStorage(receiving.storage),
    disk: checkDisk(config.dataDir, config.minFreeDiskBytes),
  })
  alertRoutes(route, { database, embed: deps.embedder.embed })
  authRoutes(app, { audit: auditAccess(deps), auth, pool: deps.authPool, attempts: deps.attempts, site })
  auditRoutes(route, database)
  meRoutes(route, {
    database,
    auth,
    version: deps.version,
    canSignUp: config.isSignUpOpen,
    canResetPassword: canSendMail,
    demo: deps.demo,
    me,
  })
  planRoutes(route, {
    database,
    plans,
    changedBy: config.plansChangedBy,
    operatorContact: config.operatorContact ?? null,
    modelLimits: 'llm' in config.engine ? config.modelLimits : null,
    inUse: async (tx) => ({
      apiKeys: await countActiveKeys(tx),
      webhookEndpoints: await countActiveEndpoints(tx),
    }),
    me,
  })
  memberRoutes(
    route,
    {
      database,
      auth,
      sendMail: canSendMail ? deps.sendMail : undefined,
      log: deps.log,
      keysOfMembers,
      inviting: {
        memberLimit: async (tx) => (await currentPlan(tx, plans)).members,
        publicUrl: deps.publicUrl,
        throttleKey: deps.throttleKey,
      },
    },
    me,
  )

  const url = deps.databaseUrls.app
  const locks = openNamedLocks({ url, log: deps.log })
  deps.onClose(locks.close)
  const hub = openServerEventHub({ url, log: deps.log })
  deps.onClose(hub.close)
  const runs = watchRuns({ database, organisations: hub.organisations, log: deps.log })
  deps.onClose(runs.close)
  scorecardRoutes(route, { database })
  projectRoutes(route, {
    database,
    onDelete: (tx, projectId) => deleteRecordings(tx, projectPrefix(tx.orgId, projectId)),
    defaultScorecardFor,
  })
  topicRoutes(route, { database })
  modelRoutes(route, {
    database,
    modelsDir: config.engine.modelsDir,
    tokensDir: config.engine.scratchDir,
    onCatalogue,
  })
  audioRoutes(app, route, {
    database,
    identify,
    plans,
    locks,
    site,
    ...receiving,
    uploadsDir: join(config.dataDir, 'uploads'),
    maxUploadBytes: config.maxUploadBytes,
    minFreeDiskBytes: config.minFreeDiskBytes,
    clock: systemClock,
    retentionDays: config.deletedRetentionDays,
  })
  analysisRoutes(route, { database })
  captionsRoute(app, { database, identify })
  const drafting = startDrafting(config.engine.vectorsDir)
  deps.onClose(drafting.close)
  criterionDraftRoutes(route, { database, drafting })
  serverEventsRoute(app, { identify, hub })
  webhookRoutes(route, {
    database,
    plans,
    guard: webhookGuard(config.webhooks),
    sealingKey: webhookSealingKey(deps.secret),
    clock: systemClock,
    log: deps.log,
  })

  apiKeyRoutes(route, { database, clock: systemClock })
  const apiLimits = { plans, perMinute: config.apiBurstPerMinute }
  // Calls wait for it before they read: on the others' connections it would stand in line behind their reads.
  const admissions = openDatabase({
    url,
    maxConnections: ADMISSION_CONNECTIONS,
    applicationName: 'ccr admission',
    statementLimitMs: REQUEST_STATEMENT_LIMIT_MS,
    onIdleError: (error) => deps.log.warn({ err: error }, 'admission connection broke'),
  })
  app.addHook('onClose', () => admissions.close())
  apiV1Routes(app, {
    database,
    // A question is shared by several calls: it has a patience of its own.
    admit: createAdmissions((keyHash, wanted) =>
      withPatience(createPatience(), () => admitCalls(admissions.anonymous, keyHash, wanted, apiLimits)),
    ),
    log: deps.log,
    version: deps.version,
    site,
  })

  await webApp(app, WEB_DIR, site)
}
