import { inSteps } from '../../platform/openInSteps.js'
import { buildServer } from '../buildServer.js'
import { loadConfig } from '../config.js'
import { openServices } from '../services.js'
import { checkPort } from '../supervise/port.js'
import { tellReady } from '../supervise/tellReady.js'
import { untilToldToStop } from '../untilToldToStop.js'

/** The web server: pages, the app's API, the public API. Stateless; run as many as you like. */
export async function run(): Promise<number> {
  const config = loadConfig()
  const port = await checkPort(config.port, config.host)
  if (port.kind === 'refused') {
    console.error(port.message)
    return 1
  }
  // Whatever fails at the start, no open connection may keep a server alive that serves nobody.
  await inSteps(async (onClose) => {
    const services = await openServices(config, 'serve', 'requests')
    onClose(services.close)
    const server = await buildServer(services)
    onClose(server.close)
    await server.app.listen({ port: config.port, host: config.host })
    tellReady()
    await untilToldToStop()
    services.log.info('stopping')
  })
  return 0
}
