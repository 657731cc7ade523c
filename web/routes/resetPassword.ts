import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { lazyPage } from './lazyPage.js'
import { openRoute } from './open.js'

export const resetPasswordRoute = createRoute({
  getParentRoute: () => openRoute,
  path: '/reset-password',
  /** better-auth adds `error` in place of `token` when the link is no good. */
  validateSearch: z.object({ token: z.string().optional().catch(undefined) }),
  component: lazyPage(() => import('../features/session/ResetPasswordPage.js'), 'ResetPasswordPage'),
})
