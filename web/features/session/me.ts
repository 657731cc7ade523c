import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { type Me, meEndpoints } from '../../../src/contract/app/me.js'
import { call } from '../../api/call.js'

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => call(meEndpoints.me, { signal }),
})

/** Who is signed in, and for which organisation. Below the app's layout it is always there. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data
}

export function isManager(me: Me): boolean {
  return me.organisation.role !== 'MEMBER'
}
