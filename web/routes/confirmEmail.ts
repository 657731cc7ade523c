import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { lazyPage } from './lazyPage.js'
import { openRoute } from './open.js'

export const confirmEmailRoute = createRoute({
  getParentRoute: () => openRoute,
  path: '/confirm-email',
  validateSearch: z.object({
    token: z.string().optional().catch(undefined),
    next: z.string().optional().catch(undefined),
  }),
  component: lazyPage(() => import('../features/session/ConfirmEmailPage.js'), 'ConfirmEmailPage'),
})
