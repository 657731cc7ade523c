import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { appRoute } from './app.js'

export const auditRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/account/audit',
  validateSearch: z.object({ page: z.int().min(1).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../features/account/AuditPage.js'), 'AuditPage'),
})
