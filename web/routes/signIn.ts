import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { lazyPage } from './lazyPage.js'
import { openRoute } from './open.js'

export const signInRoute = createRoute({
  getParentRoute: () => openRoute,
  path: '/sign-in',
  validateSearch: z.object({ next: z.string().optional().catch(undefined) }),
  component: lazyPage(() => import('../features/session/SignInPage.js'), 'SignInPage'),
})
