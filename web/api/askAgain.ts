import { hashKey, type QueryClient, type QueryKey } from '@tanstack/react-query'

/**
 * Makes answers stale whose keys begin with one of `queryKeys` (all of them, if none is named), and asks again for
 * those on the screen.
 */
export async function askAgain(queryClient: QueryClient, ...queryKeys: QueryKey[]): Promise<void> {
  const keys = queryKeys.length > 0 ? queryKeys : [[]]
  await Promise.all(keys.map((queryKey) => askAgainOne(queryClient, queryKey)))
}

/** Longer than what belongs together takes to be heard, shorter than people notice. */
const BURST_MS = 500
const bursts = new WeakMap<QueryClient, Map<string, QueryKey>>()

/** As `askAgain`, once for all the news of a moment: a hundred calls arriving ask a list as often as one does. */
export function askAgainSoon(queryClient: QueryClient, ...queryKeys: QueryKey[]): void {
  const waiting = bursts.get(queryClient)
  const pending = waiting ?? new Map<string, QueryKey>()
  for (const key of queryKeys) pending.set(hashKey(key), key)
  if (waiting) return
  bursts.set(queryClient, pending)
  setTimeout(() => void askForBurst(queryClient, pending), BURST_MS)
}

/** What is heard while the answers are under way waits for them: asking at once would cut them off, time and again. */
async function askForBurst(queryClient: QueryClient, burst: Map<string, QueryKey>): Promise<void> {
  const next = new Map<string, QueryKey>()
  bursts.set(queryClient, next)
  await askAgain(queryClient, ...burst.values())
  if (next.size > 0) setTimeout(() => void askForBurst(queryClient, next), BURST_MS)
  else bursts.delete(queryClient)
}

async function askAgainOne(queryClient: QueryClient, queryKey: QueryKey): Promise<void> {
  const isFirstUnderWay =
    queryClient.isFetching({ queryKey, predicate: ({ state }) => state.data === undefined }) > 0
  await queryClient.invalidateQueries({ queryKey })
  // A first answer that was under way is the one request that this did not repeat, and it may be older than the news.
  if (isFirstUnderWay) await queryClient.invalidateQueries({ queryKey })
}
