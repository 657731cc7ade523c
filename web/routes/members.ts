import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { appRoute } from './app.js'

export const membersRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/account/members',
  component: lazyRouteComponent(() => import('../features/account/MembersPage.js'), 'MembersPage'),
})
