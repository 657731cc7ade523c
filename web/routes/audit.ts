import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { AuditKind } from '../../src/contract/app/audit.js'
import { MAX_PERIOD_HOURS } from '../ui/usePeriods.js'
import { appRoute } from './app.js'
import { lazyPage } from './lazyPage.js'

export const auditRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/account/audit',
  validateSearch: z.object({
    page: z.int().min(1).optional().catch(undefined),
    kind: AuditKind.optional().catch(undefined),
    person: z.string().optional().catch(undefined),
    hours: z.int().min(1).max(MAX_PERIOD_HOURS).optional().catch(undefined),
  }),
  component: lazyPage(() => import('../features/account/AuditPage.js'), 'AuditPage'),
})
