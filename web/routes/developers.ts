import { createRoute } from '@tanstack/react-router'
import { lazyPage } from './lazyPage.js'
import { openRoute } from './open.js'

export const developersRoute = createRoute({
  getParentRoute: () => openRoute,
  path: '/developers',
  component: lazyPage(() => import('../features/developers/DevelopersPage.js'), 'DevelopersPage'),
})
