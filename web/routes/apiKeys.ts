import { createRoute } from '@tanstack/react-router'
import { appRoute } from './app.js'
import { lazyPage } from './lazyPage.js'

export const apiKeysRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/account/api-keys',
  component: lazyPage(() => import('../features/api-keys/ApiKeysPage.js'), 'ApiKeysPage'),
})
