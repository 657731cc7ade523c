import type { QueryClient } from '@tanstack/react-query'
import type { ServerEvent } from '../../src/contract/app/serverEvents.js'
import { applyAudioUpdate } from '../features/audios/applyAudioUpdate.js'
import { askAgain, askAgainSoon } from './askAgain.js'

/** Which cached answers an event makes untrue. */
export function reactToEvent(queryClient: QueryClient, event: ServerEvent): void {
  switch (event.type) {
    case 'audio.updated':
      applyAudioUpdate(queryClient, event)
      break
    case 'audio.deleted':
    case 'audio.restored':
      askAgainSoon(
        queryClient,
        ['audios', event.projectId],
        ['removedAudios', event.projectId],
        ['projects'],
        ['alerts'],
        ['me'],
      )
      break
    case 'audio.moved':
      askAgainSoon(queryClient, ['audios', event.from], ['audios', event.projectId], ['projects'], ['me'])
      break
    case 'audio.erased':
      askAgainSoon(queryClient, ['removedAudios', event.projectId], ['me'])
      break
    case 'analysis.updated':
      askAgainSoon(
        queryClient,
        ['analysis', event.id],
        ['audio', event.audioId],
        ['audios', event.projectId],
        ['projects'],
        ['alerts'],
      )
      break
    case 'topics.updated':
      askAgainSoon(queryClient, ['topics', event.id], ['audios', event.id], ['projects'], ['analysis'])
      break
    case 'alert.created':
      askAgainSoon(queryClient, ['alerts'])
      break
    case 'delivery.updated':
      askAgainSoon(
        queryClient,
        ['deliveries', event.endpointId],
        ['webhooks', 'one', event.endpointId],
        ['webhooks', 'list'],
      )
      break
    // Any page may show or offer something that the plan decides.
    case 'plan.changed':
      void askAgain(queryClient)
      break
    case 'endpoint.disabled':
      void askAgain(queryClient, ['webhooks', 'one', event.id], ['webhooks', 'list'])
      break
  }
}
