import { queryOptions } from '@tanstack/react-query'
import { analysisEndpoints } from '../../../src/contract/app/analyses.js'
import { call } from '../../api/call.js'

export function analysisQuery(id: string) {
  return queryOptions({
    queryKey: ['analysis', id],
    queryFn: ({ signal }) => call(analysisEndpoints.get, { params: { id }, signal }),
    staleTime: 300_000,
  })
}
