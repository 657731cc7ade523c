import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { openRoute } from './open.js'

export const signInRoute = createRoute({
  getParentRoute: () => openRoute,
  path: '/sign-in',
  validateSearch: z.object({ next: z.string().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../features/session/SignInPage.js'), 'SignInPage'),
})
