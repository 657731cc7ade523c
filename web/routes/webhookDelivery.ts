import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { appRoute } from './app.js'

export const webhookDeliveryRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/account/webhooks/$endpointId/deliveries/$deliveryId',
  component: lazyRouteComponent(() => import('../features/webhooks/DeliveryPage.js'), 'DeliveryPage'),
})
