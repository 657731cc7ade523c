import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { appRoute } from './app.js'

export const projectSettingsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/projects/$projectId/settings',
  component: lazyRouteComponent(
    () => import('../features/projects/ProjectSettingsPage.js'),
    'ProjectSettingsPage',
  ),
})
