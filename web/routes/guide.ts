import { createRoute } from '@tanstack/react-router'
import { lazyPage } from './lazyPage.js'
import { openRoute } from './open.js'

export const guideRoute = createRoute({
  getParentRoute: () => openRoute,
  path: '/docs/$guide',
  component: lazyPage(() => import('../features/docs/GuidePage.js'), 'GuidePage'),
})
