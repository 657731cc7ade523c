import { markAway } from '../away.js'
import { errorCode } from './errorCode.js'

const FULL = new Set(['ENOSPC', 'EDQUOT'])

export function isDiskFull(error: unknown): boolean {
  return FULL.has(errorCode(error))
}

/** The same error, which then says that it will pass once somebody has made room. */
export function markFullDisk(error: unknown): unknown {
  return error instanceof Error && isDiskFull(error) ? markAway(error, 'disk') : error
}
