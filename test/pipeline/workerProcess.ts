import { loadConfig } from '../../src/main/config.js'
import { openServices } from '../../src/main/services.js'
import { startWorker } from '../../src/main/startWorker.js'
import { untilToldToStop } from '../../src/main/untilToldToStop.js'
import '../support/typescriptChildren.js'

// A worker in a process of its own, for the test that kills it.
const services = await openServices(loadConfig(), 'worker', 'jobs')
const worker = await startWorker(services)
await untilToldToStop()
await worker.stop()
await services.close()
process.exit(0)
