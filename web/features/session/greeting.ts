import { queryOptions } from '@tanstack/react-query'
import { meEndpoints } from '../../../src/contract/app/me.js'
import { call } from '../../api/call.js'

export const greetingQuery = queryOptions({
  queryKey: ['greeting'],
  queryFn: ({ signal }) => call(meEndpoints.greeting, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})
