import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { appRoute } from './app.js'

export const scorecardsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/scorecards',
  component: lazyRouteComponent(() => import('../features/scorecards/ScorecardsPage.js'), 'ScorecardsPage'),
})
