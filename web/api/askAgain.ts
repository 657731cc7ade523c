import type { QueryClient, QueryKey } from '@tanstack/react-query'

/**
 * Makes answers stale whose keys begin with one of `queryKeys` (all of them, if none is named), and asks again for
 * those on the screen.
 */
export async function askAgain(queryClient: QueryClient, ...queryKeys: QueryKey[]): Promise<void> {
  const keys = queryKeys.length > 0 ? queryKeys : [[]]
  await Promise.all(keys.map((queryKey) => askAgainOne(queryClient, queryKey)))
}

async function askAgainOne(queryClient: QueryClient, queryKey: QueryKey): Promise<void> {
  const isFirstUnderWay =
    queryClient.isFetching({ queryKey, predicate: ({ state }) => state.data === undefined }) > 0
  await queryClient.invalidateQueries({ queryKey })
  // A first answer that was under way is the one request that this did not repeat, and it may be older than the news.
  if (isFirstUnderWay) await queryClient.invalidateQueries({ queryKey })
}
