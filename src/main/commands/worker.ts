import { inSteps } from '../../platform/openInSteps.js'
import { loadConfig } from '../config.js'
import { openServices } from '../services.js'
import { startWorker } from '../startWorker.js'
import { tellReady } from '../supervise/tellReady.js'
import { untilToldToStop } from '../untilToldToStop.js'

/** Analyses recordings and delivers webhooks. Stateless; run as many as you like. */
export async function run(): Promise<number> {
  const config = loadConfig()
  // Whatever fails at the start, no open connection may keep a worker alive that works for nobody.
  await inSteps(async (onClose) => {
    const services = await openServices(config, 'worker', 'jobs')
    onClose(services.close)
    const worker = await startWorker(services)
    onClose(worker.stop)
    services.log.info({ concurrency: config.workerConcurrency }, 'working')
    tellReady()
    await untilToldToStop()
    services.log.info('stopping: handing running jobs back')
  })
  return 0
}
