import { buildServer } from '../buildServer.js'
import { loadConfig } from '../config.js'
import { openServices } from '../services.js'
import { tellReady } from '../supervise/tellReady.js'
import { untilToldToStop } from '../untilToldToStop.js'

/** The web server: pages, the app's API, the public API. Stateless; run as many as you like. */
export async function run(): Promise<number> {
  const config = loadConfig()
  const services = await openServices(config, 'serve')
  const server = await buildServer(services)
  await server.app.listen({ port: config.port, host: config.host })
  tellReady()
  await untilToldToStop()
  services.log.info('stopping')
  await server.close()
  await services.close()
  return 0
}
