import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { appRoute } from './app.js'
import { lazyPage } from './lazyPage.js'

export const removedRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/projects/$projectId/deleted',
  validateSearch: z.object({ page: z.int().min(1).optional().catch(undefined) }),
  component: lazyPage(() => import('../features/audios/RemovedPage.js'), 'RemovedPage'),
})
