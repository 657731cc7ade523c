import { awayIn } from '../platform/away.js'
import type { Standing } from './admitCalls.js'

export type Admission =
  /** `answered` is to be called once, when the answer is on its way, with what went wrong if something did. */
  | { kind: 'admitted'; standing: Standing; remaining: number | null; answered: (failure?: unknown) => void }
  | { kind: 'unknown-key' }
  | { kind: 'no-api-access'; standing: Standing }
  | { kind: 'quota-exhausted'; standing: Standing; quota: number; used: number }
  | { kind: 'too-fast'; standing: Standing; remaining: number | null }

export type Admit = (keyHash: Buffer) => Promise<Admission>

/** A key's first question goes out before we know whose it is. */
const MOST_OPEN_AT_FIRST = 8
const MOST_KEYS_REMEMBERED = 10_000

interface Queue {
  name: string
  keyHash: Buffer
  waiting: Waiting[]
  isAsking: boolean
  owner: Owner | undefined
}

interface Waiting {
  resolve: (admission: Admission) => void
  reject: (error: unknown) => void
}

/** An organisation, whatever number of keys it calls with. */
interface Owner {
  /** Counted, not yet answered: what would be lost to it if this process died now. */
  open: number
  mostOpen: number
  /** The one that has waited longest since its last question comes first. */
  queues: Set<Queue>
}

/**
 * Each key has one question to the database in flight; the calls that arrive meanwhile share the next one. So every
 * call is judged by a reading that began after it arrived, and a busy key costs hardly more than a quiet one.
 */
export function createAdmissions(
  ask: (keyHash: Buffer, wanted: number) => Promise<Standing | undefined>,
): Admit {
  const queues = new Map<string, Queue>()
  const owners = new Map<string, Owner>()
  // Whose a key is never changes; whether it is still good, the database is asked every time.
  const ownerOf = new Map<string, Owner>()

  const proceed = (queue: Queue): void => {
    if (queue.isAsking) return
    const { owner, waiting } = queue
    const room = owner ? owner.mostOpen - owner.open : MOST_OPEN_AT_FIRST
    const wanted = Math.min(waiting.length, room)
    if (wanted > 0) void askFor(queue, waiting.splice(0, wanted))
    else if (waiting.length === 0) close(queue)
  }

  const askFor = async (queue: Queue, batch: Waiting[]): Promise<void> => {
    queue.isAsking = true
    // What is being counted may be counted already.
    const { owner: asking } = queue
    if (asking) asking.open += batch.length
    try {
      const standing = await ask(queue.keyHash, batch.length)
      const owner = standing && own(queue, standing)
      if (owner) owner.open += standing.admitted
      const answered = (failure?: unknown) => {
        if (owner && awayIn(failure)) for (const each of owner.queues) fail(each.waiting.splice(0), failure)
        if (owner) free(owner, 1)
      }
      for (const [i, { resolve }] of batch.entries()) resolve(admissionOf(standing, i, answered))
    } catch (error) {
      // Whoever waits behind a database that is away has waited long enough.
      fail(awayIn(error) ? [...batch, ...queue.waiting.splice(0)] : batch, error)
    } finally {
      queue.isAsking = false
      if (asking) free(asking, batch.length)
      proceed(queue)
    }
  }

  const own = (queue: Queue, { orgId, quota }: Standing): Owner => {
    const owner = owners.get(orgId) ?? { open: 0, mostOpen: 0, queues: new Set() }
    owner.mostOpen = mostOpenWith(quota)
    owner.queues.delete(queue)
    owner.queues.add(queue)
    queue.owner = owner
    if (ownerOf.size >= MOST_KEYS_REMEMBERED) forgetOwners()
    owners.set(orgId, owner)
    ownerOf.set(queue.name, owner)
    return owner
  }

  const free = (owner: Owner, calls: number): void => {
    owner.open -= calls
    for (const queue of [...owner.queues]) proceed(queue)
  }

  const close = (queue: Queue): void => {
    queues.delete(queue.name)
    queue.owner?.queues.delete(queue)
  }

  const open = (name: string, keyHash: Buffer): Queue => {
    const owner = ownerOf.get(name)
    const queue = { name, keyHash, waiting: [], isAsking: false, owner }
    owner?.queues.add(queue)
    queues.set(name, queue)
    return queue
  }

  const forgetOwners = (): void => {
    ownerOf.clear()
    for (const [id, { open, queues }] of owners) if (open === 0 && queues.size === 0) owners.delete(id)
  }

  return (keyHash) =>
    new Promise((resolve, reject) => {
      const name = keyHash.toString('latin1')
      const queue = queues.get(name) ?? open(name, keyHash)
      queue.waiting.push({ resolve, reject })
      proceed(queue)
    })
}

function fail(calls: Waiting[], error: unknown): void {
  for (const { reject } of calls) reject(error)
}

/** Below a thousandth of the quota: more than that no crash may cost. One call at a time there has to be. */
function mostOpenWith(quota: number | null): number {
  return quota === null ? Number.POSITIVE_INFINITY : Math.max(1, Math.ceil(quota / 1000) - 1)
}

/** The first ones of a batch are those that the quota still had room for. */
function admissionOf(
  standing: Standing | undefined,
  place: number,
  answered: (failure?: unknown) => void,
): Admission {
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
