import { queryOptions } from '@tanstack/react-query'
import { topicEndpoints } from '../../../src/contract/app/topics.js'
import { call } from '../../api/call.js'

/** Events bring the news; where a proxy swallows them, asking now and then does. */
const FALLBACK_POLL_MS = 10_000

export function topicsQuery(projectId: string) {
  return queryOptions({
    queryKey: ['topics', projectId, 'list'],
    queryFn: ({ signal }) => call(topicEndpoints.list, { params: { projectId }, signal }),
    refetchInterval: ({ state }) => (state.data?.pending ? FALLBACK_POLL_MS : false),
  })
}

export function suggestionsQuery(projectId: string) {
  return queryOptions({
    queryKey: ['topics', projectId, 'suggestions'],
    queryFn: ({ signal }) => call(topicEndpoints.suggestions, { params: { projectId }, signal }),
  })
}
