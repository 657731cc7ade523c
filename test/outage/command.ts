import { main } from '../../src/main/command.js'
import '../support/typescriptChildren.js'

// `ccr NAME`, from source; asked by a signal, it tells who else would like to hear of an uncaught error.
const ended = main(process.argv.slice(2))
process.on('SIGUSR2', () => {
  const handlers = [...process.listeners('uncaughtException'), ...process.listeners('unhandledRejection')]
  // Our own tells of the error in a line of the log, and ends the process as Node would.
  console.error(`foreign handlers: ${handlers.filter(({ name }) => name !== 'tellAndEnd').length}`)
})
process.exitCode = await ended
process.exit()
