import { createRoute } from '@tanstack/react-router'
import { appRoute } from './app.js'
import { lazyPage } from './lazyPage.js'

export const membersRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/account/members',
  component: lazyPage(() => import('../features/account/MembersPage.js'), 'MembersPage'),
})
