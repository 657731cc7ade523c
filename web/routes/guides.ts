import { createRoute } from '@tanstack/react-router'
import { lazyPage } from './lazyPage.js'
import { openRoute } from './open.js'

export const guidesRoute = createRoute({
  getParentRoute: () => openRoute,
  path: '/docs',
  component: lazyPage(() => import('../features/docs/GuidesPage.js'), 'GuidesPage'),
})
