import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { appRoute } from './app.js'

export const apiKeysRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/account/api-keys',
  component: lazyRouteComponent(() => import('../features/api-keys/ApiKeysPage.js'), 'ApiKeysPage'),
})
