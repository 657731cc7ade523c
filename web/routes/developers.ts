import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { openRoute } from './open.js'

export const developersRoute = createRoute({
  getParentRoute: () => openRoute,
  path: '/developers',
  component: lazyRouteComponent(() => import('../features/developers/DevelopersPage.js'), 'DevelopersPage'),
})
