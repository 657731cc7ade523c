import { createRoute } from '@tanstack/react-router'
import { appRoute } from './app.js'
import { lazyPage } from './lazyPage.js'

export const newScorecardRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/scorecards/new',
  component: lazyPage(() => import('../features/scorecards/NewScorecardPage.js'), 'NewScorecardPage'),
})
