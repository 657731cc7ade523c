import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { openRoute } from './open.js'

export const guidesRoute = createRoute({
  getParentRoute: () => openRoute,
  path: '/docs',
  component: lazyRouteComponent(() => import('../features/docs/GuidesPage.js'), 'GuidesPage'),
})
