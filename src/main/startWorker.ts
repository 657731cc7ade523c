import { runJobs } from '../platform/queue/runJobs.js'
import { startWebhooks } from '../webhooks/startWebhooks.js'
import { allJobs, CRONTAB } from './jobs.js'
import { openMetrics } from './metrics.js'
import type { Services } from './services.js'

export interface Worker {
  stop(): Promise<void>
}

export async function startWorker(services: Services): Promise<Worker> {
  const { config, log, databaseUrls } = services
  const metrics = await openMetrics(config.metrics, log)
  const { jobs, close } = await allJobs(services)
  const running = await runJobs({
    queueUrl: databaseUrls.queue,
    jobs,
    crontab: CRONTAB,
    concurrency: config.workerConcurrency,
    log,
  })
  const webhooks = startWebhooks({
    database: services.database,
    databaseUrl: databaseUrls.app,
    secret: services.secret,
    settings: config.webhooks,
    plans: config.plans,
    log,
    registry: metrics.registry,
  })
  return {
    async stop() {
      await Promise.all([running.stop(), webhooks.stop()])
      await close()
      await metrics.close()
    },
  }
}
