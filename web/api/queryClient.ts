import { QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiProblem, isAway } from './ApiProblem.js'
import { below, SITE_PATH } from './site.js'

/** While the server is away, what is on the screen looks for it. */
const LOOK_EVERY_MS = 5000

export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      // Who is signed in is asked on open pages too; there, nobody is a fine answer.
      if (isUnauthorized(error) && query.queryKey[0] !== 'me') leaveForSignIn()
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // Whoever is offline is told so, not shown a page that loads for ever.
      networkMode: 'always',
      refetchOnReconnect: true,
      retry: (failures, error) => failures < 2 && isPassing(error) && !hasWaited(error),
      refetchInterval: ({ state }) => (isAway(state.error) ? LOOK_EVERY_MS : false),
    },
    mutations: { networkMode: 'always' },
  },
})

export function isUnauthorized(error: unknown): boolean {
  return error instanceof ApiProblem && error.status === 401
}

function isPassing(error: Error): boolean {
  return error instanceof ApiProblem && (error.status === 0 || error.status >= 500)
}

/** Who was silent once would keep people waiting three times as long. */
function hasWaited(error: Error): boolean {
  return error.cause instanceof DOMException && error.cause.name === 'TimeoutError'
}

function leaveForSignIn(): void {
  const next = location.pathname.slice(SITE_PATH.length) + location.search
  location.assign(`${below('/sign-in')}?${new URLSearchParams({ next })}`)
}
