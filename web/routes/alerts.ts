import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { AlertSeverity } from '../../src/contract/events.js'
import { appRoute } from './app.js'
import { lazyPage } from './lazyPage.js'

export const alertsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/alerts',
  validateSearch: z.object({
    page: z.int().min(1).optional().catch(undefined),
    state: z.enum(['UNREAD', 'ACKNOWLEDGED']).optional().catch(undefined),
    severity: AlertSeverity.optional().catch(undefined),
  }),
  component: lazyPage(() => import('../features/alerts/AlertsPage.js'), 'AlertsPage'),
})
