import { createRoute } from '@tanstack/react-router'
import { appRoute } from './app.js'
import { lazyPage } from './lazyPage.js'

export const webhookDeliveryRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/account/webhooks/$endpointId/deliveries/$deliveryId',
  component: lazyPage(() => import('../features/webhooks/DeliveryPage.js'), 'DeliveryPage'),
})
