import { queryOptions } from '@tanstack/react-query'
import { alertEndpoints } from '../../../src/contract/app/alerts.js'
import { call } from '../../api/call.js'

export interface AlertSearch {
  page?: number | undefined
  state?: 'UNREAD' | 'ACKNOWLEDGED' | undefined
  severity?: 'INFO' | 'WARNING' | 'CRITICAL' | undefined
}

export function alertsQuery(search: AlertSearch) {
  return queryOptions({
    queryKey: ['alerts', 'list', search],
    queryFn: ({ signal }) => call(alertEndpoints.list, { query: search, signal }),
  })
}

export const unreadQuery = queryOptions({
  queryKey: ['alerts', 'unread'],
  queryFn: ({ signal }) => call(alertEndpoints.unread, { signal }),
})

export const rulesQuery = queryOptions({
  queryKey: ['alert-rules', 'list'],
  queryFn: ({ signal }) => call(alertEndpoints.rules, { signal }),
})

export function ruleQuery(id: string) {
  return queryOptions({
    queryKey: ['alert-rules', 'one', id],
    queryFn: ({ signal }) => call(alertEndpoints.rule, { params: { id }, signal }),
  })
}
