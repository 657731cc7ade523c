import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { appRoute } from './app.js'

export const alertRulesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/alert-rules',
  component: lazyRouteComponent(() => import('../features/alerts/RulesPage.js'), 'RulesPage'),
})
