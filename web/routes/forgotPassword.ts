import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { openRoute } from './open.js'

export const forgotPasswordRoute = createRoute({
  getParentRoute: () => openRoute,
  path: '/forgot-password',
  component: lazyRouteComponent(
    () => import('../features/session/ForgotPasswordPage.js'),
    'ForgotPasswordPage',
  ),
})
