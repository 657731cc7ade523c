import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { openRoute } from './open.js'

export const guideRoute = createRoute({
  getParentRoute: () => openRoute,
  path: '/docs/$guide',
  component: lazyRouteComponent(() => import('../features/docs/GuidePage.js'), 'GuidePage'),
})
