import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { appRoute } from './app.js'

export const scorecardRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/scorecards/$scorecardId',
  component: lazyRouteComponent(() => import('../features/scorecards/ScorecardPage.js'), 'ScorecardPage'),
})
