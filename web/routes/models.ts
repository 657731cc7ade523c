import { createRoute } from '@tanstack/react-router'
import { appRoute } from './app.js'
import { lazyPage } from './lazyPage.js'

export const modelsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/account/models',
  component: lazyPage(() => import('../features/models/ModelsPage.js'), 'ModelsPage'),
})
