import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { type DeliveryStatus, type WebhookEvent, webhookEndpoints } from '../../../src/contract/webhooks.js'
import { call } from '../../api/call.js'
import { hoursAgo } from '../../ui/usePeriods.js'

export const endpointsQuery = queryOptions({
  queryKey: ['webhooks', 'list'],
  queryFn: ({ signal }) => call(webhookEndpoints.list, { signal }),
  retry: false,
})

export function endpointQuery(id: string) {
  return queryOptions({
    queryKey: ['webhooks', 'one', id],
    queryFn: ({ signal }) => call(webhookEndpoints.get, { params: { id }, signal }),
    retry: false,
  })
}

export const describedEventsQuery = queryOptions({
  queryKey: ['webhooks', 'events'],
  queryFn: ({ signal }) => call(webhookEndpoints.events, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})

export interface DeliveryFilters {
  status?: DeliveryStatus | undefined
  event?: WebhookEvent | undefined
  hours?: number | undefined
}

/** Its key begins with what `reactToEvent` makes stale when a delivery changes. */
export function deliveriesQuery(endpointId: string, { status, event, hours }: DeliveryFilters) {
  return infiniteQueryOptions({
    queryKey: ['deliveries', endpointId, 'log', { status, event, hours }],
    queryFn: ({ signal, pageParam: after }) =>
      call(webhookEndpoints.deliveries, {
        params: { id: endpointId },
        query: { status, event, after, from: hours ? hoursAgo(hours) : undefined },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => (page.hasMore ? page.data.at(-1)?.id : undefined),
  })
}

export function deliveryQuery(endpointId: string, deliveryId: string) {
  return queryOptions({
    queryKey: ['deliveries', endpointId, 'one', deliveryId],
    queryFn: ({ signal }) =>
      call(webhookEndpoints.delivery, { params: { id: endpointId, deliveryId }, signal }),
  })
}
