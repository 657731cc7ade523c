import { buildServer } from '../../../src/main/buildServer.js'
import { loadConfig } from '../../../src/main/config.js'
import { openServices } from '../../../src/main/services.js'

/** A server process for tests that need several, or one to kill: prints its address when it listens. */
const services = await openServices(loadConfig(), 'test server')
const { app } = await buildServer(services)
console.log(await app.listen({ port: 0, host: '127.0.0.1' }))
