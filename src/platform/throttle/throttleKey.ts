import { createHmac } from 'node:crypto'

/** What is counted: `throttleKey('sign in', email)`. */
export type ThrottleKey = (what: string, ...whose: string[]) => Buffer

/** Keyed, so that the table of counts tells nobody whose they are. */
export function throttleKeys(secret: Buffer): ThrottleKey {
  return (...parts) => createHmac('sha256', secret).update(JSON.stringify(parts)).digest()
}
