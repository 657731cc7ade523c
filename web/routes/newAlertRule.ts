import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { appRoute } from './app.js'

export const newAlertRuleRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/alert-rules/new',
  component: lazyRouteComponent(() => import('../features/alerts/NewRulePage.js'), 'NewRulePage'),
})
