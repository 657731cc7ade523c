import { createRoute } from '@tanstack/react-router'
import { appRoute } from './app.js'
import { lazyPage } from './lazyPage.js'

export const billingRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/billing',
  component: lazyPage(() => import('../features/account/BillingPage.js'), 'BillingPage'),
})
