import { createRoute } from '@tanstack/react-router'
import { appRoute } from './app.js'
import { lazyPage } from './lazyPage.js'

export const topicsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/projects/$projectId/topics',
  component: lazyPage(() => import('../features/topics/TopicsPage.js'), 'TopicsPage'),
})
