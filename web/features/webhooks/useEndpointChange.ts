import { useQueryClient } from '@tanstack/react-query'
import {
  type WebhookEndpoint,
  type WebhookEndpointChange,
  webhookEndpoints,
} from '../../../src/contract/webhooks.js'
import { call } from '../../api/call.js'
import { endpointQuery } from './webhookQueries.js'

/** Shows what a call made of an endpoint, here and in the list. */
export function useShowEndpoint() {
  const queryClient = useQueryClient()
  return (endpoint: WebhookEndpoint) => {
    queryClient.setQueryData(endpointQuery(endpoint.id).queryKey, endpoint)
    void queryClient.invalidateQueries({ queryKey: ['webhooks', 'list'] })
  }
}

export function useEndpointChange(id: string) {
  const show = useShowEndpoint()
  return async (body: WebhookEndpointChange) =>
    show(await call(webhookEndpoints.change, { params: { id }, body }))
}
