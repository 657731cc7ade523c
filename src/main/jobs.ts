import type { Registry } from 'prom-client'
import { ACCOUNTS_CRONTAB, PRUNE_EXPIRED, pruneExpired } from '../accounts/pruneExpired.js'
import { alertJobs } from '../alerts/jobs.js'
import { ANALYSIS_CRONTAB, analysisJobs } from '../analyses/jobs.js'
import { FOLD_TOTALS, foldTotals, TOTALS_CRONTAB } from '../api-v1/foldTotals.js'
import { AUDIO_CRONTAB, audioJobs } from '../audios/jobs.js'
import { modelBudget } from '../billing/modelBudget.js'
import { createEngine } from '../edith/createEngine.js'
import { MODEL_CRONTAB, modelJobs } from '../models/jobs.js'
import { systemClock } from '../platform/clock.js'
import { undoTogether } from '../platform/openInSteps.js'
import { EVENT_CRONTAB, PRUNE_EVENTS, pruneEvents } from '../platform/pruneEvents.js'
import type { JobHandler } from '../platform/queue/runJobs.js'
import { PRUNE_THROTTLE, pruneThrottle, THROTTLE_CRONTAB } from '../platform/throttle/pruneThrottle.js'
import { WEBHOOK_CRONTAB, webhookJobs } from '../webhooks/jobs.js'
import { measuredEngine } from './metrics/analysisMetrics.js'
import { measuredJobs } from './metrics/jobMetrics.js'
import { publicUrl } from './publicUrl.js'
import type { Services } from './services.js'

/** Minute, hour, day, month, weekday, task. */
export const CRONTAB = [
  ANALYSIS_CRONTAB,
  AUDIO_CRONTAB,
  TOTALS_CRONTAB,
  WEBHOOK_CRONTAB,
  EVENT_CRONTAB,
  THROTTLE_CRONTAB,
  ACCOUNTS_CRONTAB,
  MODEL_CRONTAB,
].join('\n')

/** Every job that a worker runs. `close` frees what they hold: models, processes. */
export async function allJobs(
  services: Services,
  registry: Registry,
): Promise<{ jobs: Record<string, JobHandler>; close(): Promise<void> }> {
  const { config, database, storage, sendMail, recordEvent, embedder, meanings } = services
  const engine = measuredEngine(registry, createEngine(config.engine, embedder))
  const models = modelJobs({
    database,
    modelsDir: config.engine.modelsDir,
    keepFreeBytes: config.minFreeDiskBytes,
  })
  const jobs = {
    ...models.jobs,
    ...analysisJobs({
      ...config.engine,
      database,
      storage,
      engine,
      embed: embedder.embed,
      recordEvent,
      clock: systemClock,
      beforeStoring: meanings.prepare,
      modelBudget: (orgId) => modelBudget(database, config.modelLimits, systemClock, orgId),
    }),
    ...audioJobs({
      database,
      storage,
      clock: systemClock,
      retentionDays: config.deletedRetentionDays,
      notAudioRetentionDays: config.notAudioRetentionDays,
    }),
    ...alertJobs({ database, sendMail, publicUrl: publicUrl(config), throttleKey: services.throttleKey }),
    [FOLD_TOTALS]: foldTotals({ database }),
    [PRUNE_EXPIRED]: pruneExpired({ database, clock: systemClock }),
    [PRUNE_THROTTLE]: pruneThrottle({ database }),
    [PRUNE_EVENTS]: pruneEvents({ database, retentionDays: config.eventRetentionDays, clock: systemClock }),
    ...webhookJobs({
      database,
      sendMail,
      publicUrl: publicUrl(config),
      retentionDays: config.webhooks.retentionDays,
      clock: systemClock,
    }),
  }
  return { jobs: measuredJobs(registry, jobs), close: () => undoTogether([models.close, engine.close]) }
}
