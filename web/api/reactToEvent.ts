import type { QueryClient } from '@tanstack/react-query'
import type { ServerEvent } from '../../src/contract/app/serverEvents.js'
import { applyAudioUpdate } from '../features/audios/applyAudioUpdate.js'

/** Which cached answers an event makes untrue. */
export function reactToEvent(queryClient: QueryClient, event: ServerEvent): void {
  switch (event.type) {
    case 'audio.updated':
      applyAudioUpdate(queryClient, event)
      break
    case 'audio.deleted':
      invalidate(queryClient, ['audios', event.projectId], ['projects'])
      break
    case 'alert.created':
      invalidate(queryClient, ['alerts'])
      break
    case 'delivery.updated':
      invalidate(
        queryClient,
        ['deliveries', event.endpointId],
        ['webhooks', 'one', event.endpointId],
        ['webhooks', 'list'],
      )
      break
    case 'endpoint.disabled':
      invalidate(queryClient, ['webhooks', 'one', event.id], ['webhooks', 'list'])
      break
  }
}

function invalidate(queryClient: QueryClient, ...keys: string[][]): void {
  for (const queryKey of keys) void queryClient.invalidateQueries({ queryKey })
}
