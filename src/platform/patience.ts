import { AsyncLocalStorage } from 'node:async_hooks'

/** All that one request waits for the database together: what is left of five seconds goes into everything else. */
const PATIENCE_MS = 4_000
/** A wait that begins later than this after the one before belongs to another step of a long request: an upload, a stream. */
const NEW_STEP_AFTER_MS = 5_000

export interface Patience {
  /** A wait begins; `onOver` is called should it last longer than there is time left. Gives what ends the wait. */
  begin(onOver: () => void): () => void
  /** For what is known to take longer. */
  extend(ms: number): void
  /** What failed because something was away, whatever the code between there and the answer makes of it. */
  away: Error | undefined
  /** From then on nobody waits for what still goes on in the request's name. */
  isAnswered: boolean
}

const current = new AsyncLocalStorage<Patience | undefined>()

/** That of the request in whose name this runs. */
export function currentPatience(): Patience | undefined {
  const patience = current.getStore()
  return patience?.isAnswered ? undefined : patience
}

export function withPatience<T>(patience: Patience | undefined, run: () => T): T {
  return current.run(patience, run)
}

interface Wait {
  onOver: () => void
  timer?: NodeJS.Timeout
}

export function createPatience(): Patience {
  let totalMs = PATIENCE_MS
  let spentMs = 0
  let since = 0
  let lastEnd = Number.NEGATIVE_INFINITY
  const waits = new Set<Wait>()
  const arm = () => {
    const leftMs = Math.max(0, totalMs - spentMs - (performance.now() - since))
    for (const wait of waits) {
      clearTimeout(wait.timer)
      wait.timer = setTimeout(wait.onOver, leftMs)
    }
  }
  return {
    away: undefined,
    isAnswered: false,
    begin(onOver) {
      const now = performance.now()
      if (waits.size === 0) {
        if (now - lastEnd > NEW_STEP_AFTER_MS) spentMs = 0
        since = now
      }
      const wait: Wait = { onOver }
      waits.add(wait)
      arm()
      return () => {
        if (!waits.delete(wait)) return
        clearTimeout(wait.timer)
        lastEnd = performance.now()
        if (waits.size === 0) spentMs += lastEnd - since
      }
    },
    extend(ms) {
      totalMs += ms
      arm()
    },
  }
}

/** What a promise gives, unless the request in whose name it is waited for runs out of time first. */
export function withinPatience<T>(promise: Promise<T>, onOver: () => Error): Promise<T> {
  const patience = currentPatience()
  if (!patience) return promise
  return new Promise((resolve, reject) => {
    const end = patience.begin(() => {
      patience.away = onOver()
      reject(patience.away)
    })
    promise.then(resolve, reject).finally(end)
  })
}
