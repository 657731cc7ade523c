import { queryOptions } from '@tanstack/react-query'
import { apiKeyEndpoints } from '../../../src/contract/app/apiKeys.js'
import { call } from '../../api/call.js'

export const apiKeysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: ({ signal }) => call(apiKeyEndpoints.list, { signal }),
})
