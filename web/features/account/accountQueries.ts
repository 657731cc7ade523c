import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { auditEndpoints } from '../../../src/contract/app/audit.js'
import { billingEndpoints } from '../../../src/contract/app/billing.js'
import { memberEndpoints } from '../../../src/contract/app/members.js'
import { call } from '../../api/call.js'

export const billingQuery = queryOptions({
  queryKey: ['billing'],
  queryFn: ({ signal }) => call(billingEndpoints.show, { signal }),
})

export const membersQuery = queryOptions({
  queryKey: ['members'],
  queryFn: ({ signal }) => call(memberEndpoints.list, { signal }),
})

export function keysOfMemberQuery(userId: string) {
  return queryOptions({
    queryKey: ['members', userId, 'api-keys'],
    queryFn: ({ signal }) => call(memberEndpoints.apiKeys, { params: { userId }, signal }),
    // What is decided here ends them: as they are now.
    gcTime: 0,
  })
}

export function auditQuery(page: number) {
  return queryOptions({
    queryKey: ['audit', page],
    queryFn: ({ signal }) => call(auditEndpoints.list, { query: { page, limit: 50 }, signal }),
    placeholderData: keepPreviousData,
  })
}
