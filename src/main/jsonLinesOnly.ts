import { format } from 'node:util'
import type { Logger } from 'pino'

/**
 * For processes whose output is read by programs: what Node and libraries would print as plain text becomes lines of the
 * log. Node's own printing of warnings is a listener like any other, and is taken off.
 */
export function jsonLinesOnly(log: Logger): void {
  process.removeAllListeners('warning')
  process.on('warning', ({ name, message, ...more }) => {
    log.warn({ warning: name, ...('code' in more && { code: more.code }) }, message)
  })
  console.error = (...said: unknown[]) => log.error(format(...said))
  console.warn = console.trace = (...said: unknown[]) => log.warn(format(...said))
  console.log = console.info = (...said: unknown[]) => log.info(format(...said))
  console.debug = (...said: unknown[]) => log.debug(format(...said))
  // As Node would end, but told as a line.
  process.on('uncaughtException', function tellAndEnd(error) {
    log.fatal({ err: error }, 'ended by an error that nobody caught')
    process.exit(1)
  })
}
