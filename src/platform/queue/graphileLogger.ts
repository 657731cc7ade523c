import { Logger } from 'graphile-worker'
import { awayIn } from '../away.js'
import type { Log } from '../log.js'

/** The queue's own lines in our log; its chatter about each job is left to level debug. */
export function graphileLogger(log: Log): Logger {
  return new Logger(() => (level: string, message: string, meta?: { error?: unknown }) => {
    const error = meta?.error
    // With the error it is an outage's to tell.
    if (awayIn(error)) log.warn({ err: error }, message)
    else if (level === 'error') log.error(message)
    else if (level === 'warning') log.warn(message)
    else log.debug(message)
  })
}
