import { main } from '../../src/main/command.js'
import '../support/typescriptChildren.js'

// `ccr NAME`, from source; asked by a signal, it tells who else would like to hear of an uncaught error.
const ended = main(process.argv.slice(2))
process.on('SIGUSR2', () => {
  const count = process.listenerCount('uncaughtException') + process.listenerCount('unhandledRejection')
  console.error(`foreign handlers: ${count}`)
})
process.exitCode = await ended
process.exit()
