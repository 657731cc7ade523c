import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { type AuditKind, auditEndpoints } from '../../../src/contract/app/audit.js'
import { billingEndpoints } from '../../../src/contract/app/billing.js'
import { memberEndpoints } from '../../../src/contract/app/members.js'
import { call } from '../../api/call.js'
import { hoursAgo } from '../../ui/usePeriods.js'

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

export interface AuditSearch {
  page?: number | undefined
  kind?: AuditKind | undefined
  person?: string | undefined
  hours?: number | undefined
}

export const auditPeopleQuery = queryOptions({
  queryKey: ['audit', 'people'],
  queryFn: ({ signal }) => call(auditEndpoints.people, { signal }),
})

export function auditQuery({ page = 1, kind, person, hours }: AuditSearch) {
  return queryOptions({
    queryKey: ['audit', page, kind, person, hours],
    queryFn: ({ signal }) =>
      call(auditEndpoints.list, {
        query: { page, limit: 50, kind, person, from: hours ? hoursAgo(hours) : undefined },
        signal,
      }),
    placeholderData: keepPreviousData,
  })
}
