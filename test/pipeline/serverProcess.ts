import { buildServer } from '../../src/main/buildServer.js'
import { loadConfig } from '../../src/main/config.js'
import { openServices } from '../../src/main/services.js'
import '../support/typescriptChildren.js'

// A server in a process of its own, for the test that kills it.
const server = await buildServer(await openServices(loadConfig(), 'serve'))
process.send?.(await server.app.listen({ port: 0, host: '127.0.0.1' }))
process.once('disconnect', () => process.exit(0))
