import { setTimeout as sleep } from 'node:timers/promises'
import { awayIn, type Backing } from './away.js'
import type { Log } from './log.js'

const FIRST_PAUSE_MS = 200
const LONGEST_PAUSE_MS = 5_000

export interface Outages {
  /** Takes note of an error that comes from something being away. False: it does not, and is for others to tell. */
  note(error: unknown): boolean
  /** Resolves when what the error comes from is there again. */
  over(error: Error): Promise<void>
  /** Nobody waits any longer. */
  stop(): void
}

/** What is told of each when it goes and when it comes back. */
const TOLD: Record<Backing, { once: string; gone: string; back: string }> = {
  database: away('database'),
  storage: away('storage'),
  disk: {
    once: 'the disk was full once, and has room now',
    gone: 'the disk is full: waiting until it has room',
    back: 'the disk has room again',
  },
}

/** Resolves when it is there. */
export type Probe = () => Promise<unknown>

/**
 * However many notice it: that something is away is told once, and once that it is back. In between it is asked for
 * again and again, after pauses that grow.
 */
export function watchOutages(log: Log, probes: Partial<Record<Backing, Probe>>): Outages {
  const watching = new Map<Backing, Promise<void>>()
  const stopping = new AbortController()

  const watch = (backing: Backing, error: Error): Promise<void> => {
    const probe = probes[backing]
    if (!probe) return Promise.resolve()
    const known = watching.get(backing)
    if (known) return known
    const over = waitFor(backing, probe, error).finally(() => watching.delete(backing))
    over.catch(() => {})
    watching.set(backing, over)
    return over
  }

  const waitFor = async (backing: Backing, probe: Probe, error: Error): Promise<void> => {
    const since = performance.now()
    let failure = await failureOf(probe)
    if (!failure) return log.warn({ reason: told(error) }, TOLD[backing].once)
    log.warn({ reason: told(failure) }, TOLD[backing].gone)
    for (let pauseMs = FIRST_PAUSE_MS; failure; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      // Not all at the same moment, however many processes wait.
      await sleep(pauseMs * (0.5 + Math.random() / 2), undefined, { signal: stopping.signal })
      failure = await failureOf(probe)
    }
    const awaySeconds = Math.round((performance.now() - since) / 1000)
    log.warn({ awaySeconds }, TOLD[backing].back)
  }

  return {
    note(error) {
      const backing = awayIn(error)
      if (!backing || !probes[backing]) return false
      if (error instanceof Error && !stopping.signal.aborted) void watch(backing, error).catch(() => {})
      return true
    },
    async over(error) {
      const backing = awayIn(error)
      if (stopping.signal.aborted || !backing) throw error
      await watch(backing, error).catch(() => {
        throw error
      })
      // A server that lets some in and turns others away is not stormed.
      await sleep(FIRST_PAUSE_MS * (0.5 + Math.random()), undefined, { signal: stopping.signal }).catch(
        () => {
          throw error
        },
      )
    },
    stop: () => stopping.abort(),
  }
}

function away(name: string) {
  return {
    once: `the ${name} did not answer once, and answers now`,
    gone: `the ${name} is away: waiting until it is back`,
    back: `the ${name} is back`,
  }
}

async function failureOf(probe: Probe): Promise<Error | undefined> {
  try {
    await probe()
    return undefined
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

/** An AggregateError, as connecting to several addresses of a host ends, has no message of its own. */
function told(error: Error): string {
  const { code } = error as { code?: unknown }
  return error.message || (typeof code === 'string' ? code : error.name)
}
