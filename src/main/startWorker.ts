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
  const undo: (() => Promise<unknown>)[] = []
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    const metrics = await openMetrics(config.metrics, log)
    undo.push(metrics.close)
    const { jobs, close } = await allJobs(services)
    undo.push(close)
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
    undo.push(() => Promise.all([running.stop(), webhooks.stop()]))
    return { stop }
  } catch (error) {
    await stop()
    throw error
  }
}
