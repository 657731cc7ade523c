/** What we build upon. Each may go away and come back while we run; a disk that is full has room again. */
export type Backing = 'database' | 'storage' | 'disk'

/** Codes of a connection that could not be made or broke, to whatever it led. */
export const UNREACHABLE: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
])

const known = new WeakMap<Error, Backing>()
const MAX_CAUSES = 8

/** Remembers of an error that the database or the storage is away, hung, full or over its time, and that it may pass. */
export function markAway<E extends Error>(error: E, backing: Backing): E {
  known.set(error, backing)
  return error
}

/** What is away, if that is what the error comes from. */
export function awayIn(error: unknown): Backing | undefined {
  let inner = error
  for (let depth = 0; inner instanceof Error && depth < MAX_CAUSES; depth++) {
    const backing = known.get(inner)
    if (backing) return backing
    inner = inner.cause
  }
  return undefined
}
