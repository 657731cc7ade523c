import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { DeliveryStatus, WebhookEvent } from '../../src/contract/webhooks.js'
import { MAX_PERIOD_HOURS } from '../ui/usePeriods.js'
import { appRoute } from './app.js'
import { lazyPage } from './lazyPage.js'

export const webhookEndpointRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/account/webhooks/$endpointId',
  validateSearch: z.object({
    view: z.enum(['deliveries', 'settings']).optional().catch(undefined),
    status: DeliveryStatus.optional().catch(undefined),
    event: WebhookEvent.optional().catch(undefined),
    hours: z.int().min(1).max(MAX_PERIOD_HOURS).optional().catch(undefined),
  }),
  component: lazyPage(() => import('../features/webhooks/EndpointPage.js'), 'EndpointPage'),
})
