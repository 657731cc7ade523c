import { isAway } from '../../api/ApiProblem.js'
import { PageUnreachable } from '../../api/PageUnreachable.js'

const LOOK_EVERY_MS = 3000
const LOOK_SELDOM_MS = 15_000
const LOOKS_OFTEN = 20
/** Where it fails with the server in reach, loading it again and again would not help. */
const AGAIN_AFTER_MS = 30_000
const KEY = 'ccr-came-back-at'

/** Whether what failed may work by itself a little later. */
export function isPassing(error: unknown): boolean {
  return error instanceof PageUnreachable || isAway(error)
}

interface Surroundings {
  /** Whether the server answers. */
  look: () => Promise<boolean>
  reload: () => void
  now: () => number
  kept: Pick<Storage, 'getItem' | 'setItem'>
  /** Tells when the browser is online again. */
  events: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>
}

/** Looks for the server until it answers, then loads the page again. Ends with what it gives back. */
export function comeBack({ look, reload, now, kept, events }: Surroundings): () => void {
  let looks = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOver = false

  async function tryNow() {
    clearTimeout(timer)
    looks += 1
    const isThere = await look().catch(() => false)
    if (isOver) return
    const lastAt = Number(kept.getItem(KEY) ?? 0)
    if (isThere && now() - lastAt >= AGAIN_AFTER_MS) {
      kept.setItem(KEY, String(now()))
      isOver = true
      reload()
    } else timer = setTimeout(() => void tryNow(), looks < LOOKS_OFTEN ? LOOK_EVERY_MS : LOOK_SELDOM_MS)
  }

  const onOnline = () => void tryNow()
  events.addEventListener('online', onOnline)
  timer = setTimeout(onOnline, LOOK_EVERY_MS)
  return () => {
    isOver = true
    clearTimeout(timer)
    events.removeEventListener('online', onOnline)
  }
}
