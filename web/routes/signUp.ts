import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { lazyPage } from './lazyPage.js'
import { openRoute } from './open.js'

export const signUpRoute = createRoute({
  getParentRoute: () => openRoute,
  path: '/sign-up',
  validateSearch: z.object({
    next: z.string().optional().catch(undefined),
    email: z.string().optional().catch(undefined),
  }),
  component: lazyPage(() => import('../features/session/SignUpPage.js'), 'SignUpPage'),
})
