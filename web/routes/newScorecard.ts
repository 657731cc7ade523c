import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { appRoute } from './app.js'

export const newScorecardRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/scorecards/new',
  component: lazyRouteComponent(
    () => import('../features/scorecards/NewScorecardPage.js'),
    'NewScorecardPage',
  ),
})
