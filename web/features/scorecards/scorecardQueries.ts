import { queryOptions } from '@tanstack/react-query'
import { scorecardEndpoints } from '../../../src/contract/app/scorecards.js'
import { call } from '../../api/call.js'

export const scorecardsQuery = queryOptions({
  queryKey: ['scorecards', 'list'],
  queryFn: ({ signal }) => call(scorecardEndpoints.list, { signal }),
})

export function scorecardQuery(id: string) {
  return queryOptions({
    queryKey: ['scorecards', 'one', id],
    queryFn: ({ signal }) => call(scorecardEndpoints.get, { params: { id }, signal }),
  })
}
