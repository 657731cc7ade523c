import { loadConfig } from '../config.js'
import { openServices } from '../services.js'
import { startWorker } from '../startWorker.js'
import { tellReady } from '../supervise/tellReady.js'
import { untilToldToStop } from '../untilToldToStop.js'

/** Analyses recordings and delivers webhooks. Stateless; run as many as you like. */
export async function run(): Promise<number> {
  const config = loadConfig()
  const services = await openServices(config, 'worker', 'jobs')
  // Whatever fails at the start, no open connection may keep a worker alive that works for nobody.
  try {
    const worker = await startWorker(services)
    services.log.info({ concurrency: config.workerConcurrency }, 'working')
    tellReady()
    await untilToldToStop()
    services.log.info('stopping: handing running jobs back')
    await worker.stop()
  } finally {
    await services.close()
  }
  return 0
}
