import { createRoute } from '@tanstack/react-router'
import { appRoute } from './app.js'
import { lazyPage } from './lazyPage.js'

export const scorecardsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/scorecards',
  component: lazyPage(() => import('../features/scorecards/ScorecardsPage.js'), 'ScorecardsPage'),
})
