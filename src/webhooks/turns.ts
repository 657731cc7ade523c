/** At most `limit` pieces of work of one key at a time; the others wait in the order they came. */
export function createTurns(limit: number) {
  const running = new Map<string, number>()
  const waiting = new Map<string, (() => Promise<void>)[]>()
  let onIdle = () => {}

  return {
    take(key: string, work: () => Promise<void>): void {
      const now = running.get(key) ?? 0
      if (now < limit) {
        running.set(key, now + 1)
        void run(key, work)
        return
      }
      const queue = waiting.get(key)
      if (queue) queue.push(work)
      else waiting.set(key, [work])
    },
    /** Resolves when no work is left. */
    idle(): Promise<void> {
      if (running.size === 0) return Promise.resolve()
      return new Promise((resolve) => {
        onIdle = resolve
      })
    },
  }

  async function run(key: string, work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } finally {
      next(key)
    }
  }

  function next(key: string): void {
    const queue = waiting.get(key)
    const work = queue?.shift()
    if (queue?.length === 0) waiting.delete(key)
    if (work) void run(key, work)
    else {
      const left = (running.get(key) ?? 1) - 1
      if (left > 0) running.set(key, left)
      else running.delete(key)
      if (running.size === 0) onIdle()
    }
  }
}
