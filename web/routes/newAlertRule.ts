import { createRoute } from '@tanstack/react-router'
import { appRoute } from './app.js'
import { lazyPage } from './lazyPage.js'

export const newAlertRuleRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/alert-rules/new',
  component: lazyPage(() => import('../features/alerts/NewRulePage.js'), 'NewRulePage'),
})
