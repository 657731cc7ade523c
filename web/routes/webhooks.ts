import { createRoute } from '@tanstack/react-router'
import { appRoute } from './app.js'
import { lazyPage } from './lazyPage.js'

export const webhooksRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/account/webhooks',
  component: lazyPage(() => import('../features/webhooks/WebhooksPage.js'), 'WebhooksPage'),
})
