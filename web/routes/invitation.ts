import { createRoute } from '@tanstack/react-router'
import { lazyPage } from './lazyPage.js'
import { openRoute } from './open.js'

export const invitationRoute = createRoute({
  getParentRoute: () => openRoute,
  path: '/invitations/$token',
  component: lazyPage(() => import('../features/account/InvitationPage.js'), 'InvitationPage'),
})
