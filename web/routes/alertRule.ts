import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { appRoute } from './app.js'

export const alertRuleRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/alert-rules/$ruleId',
  component: lazyRouteComponent(() => import('../features/alerts/RulePage.js'), 'RulePage'),
})
