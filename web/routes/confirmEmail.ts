import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { openRoute } from './open.js'

export const confirmEmailRoute = createRoute({
  getParentRoute: () => openRoute,
  path: '/confirm-email',
  validateSearch: z.object({
    token: z.string().optional().catch(undefined),
    next: z.string().optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../features/session/ConfirmEmailPage.js'), 'ConfirmEmailPage'),
})
