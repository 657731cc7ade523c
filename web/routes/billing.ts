import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { appRoute } from './app.js'

export const billingRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/billing',
  component: lazyRouteComponent(() => import('../features/account/BillingPage.js'), 'BillingPage'),
})
