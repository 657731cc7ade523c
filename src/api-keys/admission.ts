import type { Standing } from './admitCalls.js'

export type Admission =
  /** `answered` is to be called once, when the answer is on its way. */
  | { kind: 'admitted'; standing: Standing; remaining: number | null; answered: () => void }
  | { kind: 'unknown-key' }
  | { kind: 'no-api-access'; standing: Standing }
  | { kind: 'quota-exhausted'; standing: Standing; quota: number; used: number }
  | { kind: 'too-fast'; standing: Standing; remaining: number | null }

export type Admit = (keyHash: Buffer) => Promise<Admission>

/** A key's first question goes out before we know its quota. */
const MOST_OPEN_AT_FIRST = 8

interface Queue {
  keyHash: Buffer
  waiting: Waiting[]
  isAsking: boolean
  /** Counted, not yet answered: what would be lost to the organisation if this process died now. */
  open: number
  mostOpen: number
}

interface Waiting {
  resolve: (admission: Admission) => void
  reject: (error: unknown) => void
}

/**
 * Each key has one question to the database in flight; the calls that arrive meanwhile share the next one. So every
 * call is judged by a reading that began after it arrived, and a busy key costs hardly more than a quiet one.
 */
export function createAdmissions(
  ask: (keyHash: Buffer, wanted: number) => Promise<Standing | undefined>,
): Admit {
  const queues = new Map<string, Queue>()

  const proceed = (name: string, queue: Queue): void => {
    if (queue.isAsking) return
    const wanted = Math.min(queue.waiting.length, queue.mostOpen - queue.open)
    if (wanted > 0) void askFor(name, queue, queue.waiting.splice(0, wanted))
    else if (queue.waiting.length === 0 && queue.open === 0) queues.delete(name)
  }

  const askFor = async (name: string, queue: Queue, batch: Waiting[]): Promise<void> => {
    queue.isAsking = true
    try {
      const standing = await ask(queue.keyHash, batch.length)
      if (standing) {
        queue.open += standing.admitted
        queue.mostOpen = mostOpenWith(standing.quota)
      }
      const answered = () => {
        queue.open -= 1
        proceed(name, queue)
      }
      for (const [i, { resolve }] of batch.entries()) resolve(admissionOf(standing, i, answered))
    } catch (error) {
      for (const { reject } of batch) reject(error)
    } finally {
      queue.isAsking = false
      proceed(name, queue)
    }
  }

  return (keyHash) =>
    new Promise((resolve, reject) => {
      const name = keyHash.toString('latin1')
      const queue = queues.get(name) ?? {
        keyHash,
        waiting: [],
        isAsking: false,
        open: 0,
        mostOpen: MOST_OPEN_AT_FIRST,
      }
      queues.set(name, queue)
      queue.waiting.push({ resolve, reject })
      proceed(name, queue)
    })
}

/** Below a thousandth of the quota: more than that no crash may cost. One call at a time there has to be. */
function mostOpenWith(quota: number | null): number {
  return quota === null ? Number.POSITIVE_INFINITY : Math.max(1, Math.ceil(quota / 1000) - 1)
}

/** The first ones of a batch are those that the quota still had room for. */
function admissionOf(standing: Standing | undefined, place: number, answered: () => void): Admission {
  if (!standing) return { kind: 'unknown-key' }
  const { quota, usedBefore, admitted } = standing
  if (quota === 0) return { kind: 'no-api-access', standing }
  if (place < admitted) {
    const remaining = quota === null ? null : quota - usedBefore - place - 1
    return { kind: 'admitted', standing, remaining, answered }
  }
  const used = usedBefore + admitted
  // More than the quota was used where the plan has changed to a smaller one.
  if (quota !== null && used >= quota) return { kind: 'quota-exhausted', standing, quota, used }
  return { kind: 'too-fast', standing, remaining: quota === null ? null : quota - used }
}
