import { createRoute } from '@tanstack/react-router'
import { appRoute } from './app.js'
import { lazyPage } from './lazyPage.js'

export const projectSettingsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/projects/$projectId/settings',
  component: lazyPage(() => import('../features/projects/ProjectSettingsPage.js'), 'ProjectSettingsPage'),
})
