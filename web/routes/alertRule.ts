import { createRoute } from '@tanstack/react-router'
import { appRoute } from './app.js'
import { lazyPage } from './lazyPage.js'

export const alertRuleRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/alert-rules/$ruleId',
  component: lazyPage(() => import('../features/alerts/RulePage.js'), 'RulePage'),
})
