import { QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiProblem } from './ApiProblem.js'
import { below, SITE_PATH } from './site.js'

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
      retry: (failures, error) => failures < 2 && isPassing(error),
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

function leaveForSignIn(): void {
  const next = location.pathname.slice(SITE_PATH.length) + location.search
  location.assign(`${below('/sign-in')}?${new URLSearchParams({ next })}`)
}
