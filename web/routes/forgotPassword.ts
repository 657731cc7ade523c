import { createRoute } from '@tanstack/react-router'
import { lazyPage } from './lazyPage.js'
import { openRoute } from './open.js'

export const forgotPasswordRoute = createRoute({
  getParentRoute: () => openRoute,
  path: '/forgot-password',
  component: lazyPage(() => import('../features/session/ForgotPasswordPage.js'), 'ForgotPasswordPage'),
})
