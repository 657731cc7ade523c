import { createRoute } from '@tanstack/react-router'
import { appRoute } from './app.js'
import { lazyPage } from './lazyPage.js'

export const alertRulesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/alert-rules',
  component: lazyPage(() => import('../features/alerts/RulesPage.js'), 'RulesPage'),
})
