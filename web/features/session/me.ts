import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { type Me, meEndpoints } from '../../../src/contract/app/me.js'
import { call } from '../../api/call.js'
import { setOrganisationOfPage } from '../../api/organisationOfPage.js'

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => {
    const me = await call(meEndpoints.me, { signal })
    setOrganisationOfPage(me.organisation.id)
    return me
  },
})

/** Who is signed in, and for which organisation. Below the app's layout it is always there. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data
}

export function isManager(me: Me): boolean {
  return me.organisation.role !== 'MEMBER'
}
