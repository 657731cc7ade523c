import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { openRoute } from './open.js'

export const invitationRoute = createRoute({
  getParentRoute: () => openRoute,
  path: '/invitations/$token',
  component: lazyRouteComponent(() => import('../features/account/InvitationPage.js'), 'InvitationPage'),
})
