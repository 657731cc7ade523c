import { createRoute } from '@tanstack/react-router'
import { appRoute } from './app.js'
import { lazyPage } from './lazyPage.js'

export const scorecardRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/scorecards/$scorecardId',
  component: lazyPage(() => import('../features/scorecards/ScorecardPage.js'), 'ScorecardPage'),
})
