import { UNREACHABLE } from '../away.js'

/**
 * Connection exceptions, no resources left (connections, memory, disk), shutting down or starting up, over a time limit
 * (57014 of a statement, 55P03 of a lock, 25P03 of an idle transaction), a server that is only a copy at present.
 */
const PASSING = /^(08...|53...|57P0[1-5]|57014|55P03|25P0[34]|25006|58...)$/

/** The driver's own errors have no code. */
const OF_THE_DRIVER =
  /^(timeout exceeded when trying to connect|timeout expired|Connection terminated|Query read timeout|Client has encountered a connection error|Client was closed)/

const OVER_TIME = new Set(['57014', '55P03', '25P03'])

/** The database answers: it broke this off because it took too long, waiting for a lock most often. */
export function isOverTime(error: unknown): boolean {
  return error instanceof Error && 'code' in error && OVER_TIME.has(String(error.code))
}

/** Of an error that the driver gave: whether it is the database that is away or over its time, and the same may work later. */
export function isDatabaseAway(error: unknown): error is Error {
  if (!(error instanceof Error)) return false
  if (!('code' in error) || error.code === undefined) return OF_THE_DRIVER.test(error.message)
  const code = String(error.code)
  return UNREACHABLE.has(code) || PASSING.test(code)
}
