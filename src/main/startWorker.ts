import { openInSteps, undoTogether } from '../platform/openInSteps.js'
import { runJobs } from '../platform/queue/runJobs.js'
import { startWebhooks } from '../webhooks/startWebhooks.js'
import { allJobs, CRONTAB } from './jobs.js'
import { openMetrics } from './metrics/openMetrics.js'
import { tellWhereLinksLead } from './publicUrl.js'
import type { Services } from './services.js'

export interface Worker {
  stop(): Promise<void>
}

export async function startWorker(services: Services): Promise<Worker> {
  const { config, log, databaseUrls } = services
  tellWhereLinksLead(services)
  const { close } = await openInSteps(async (onClose) => {
    const metrics = await openMetrics(config.metrics, services.registry, log)
    onClose(metrics.close)
    const { jobs, close } = await allJobs(services, metrics.registry)
    onClose(close)
    const running = await runJobs({
      queueUrl: databaseUrls.queue,
      jobs,
      crontab: CRONTAB,
      concurrency: config.workerConcurrency,
      log,
      waitUntilBack: services.outages.over,
    })
    onClose(running.stop)
    const webhooks = startWebhooks({
      database: services.database,
      databaseUrl: databaseUrls.app,
      secret: services.secret,
      settings: config.webhooks,
      plans: config.plans,
      log,
      registry: metrics.registry,
    })
    // Both have work to hand back, and little time.
    onClose(() => undoTogether([running.stop, webhooks.stop]))
  })
  return { stop: close }
}
