import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { appRoute } from './app.js'

export const webhooksRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/account/webhooks',
  component: lazyRouteComponent(() => import('../features/webhooks/WebhooksPage.js'), 'WebhooksPage'),
})
