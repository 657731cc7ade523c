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
  const services = await openServices(config, 'serve', 'requests')
  // Whatever fails at the start, no open connection may keep a server alive that serves nobody.
  try {
    const server = await buildServer(services)
    try {
      await server.app.listen({ port: config.port, host: config.host })
      tellReady()
      await untilToldToStop()
      services.log.info('stopping')
    } finally {
      await server.close()
    }
  } finally {
    await services.close()
  }
  return 0
}
