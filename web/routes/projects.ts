import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { appRoute } from './app.js'
import { lazyPage } from './lazyPage.js'

export const projectsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/projects',
  validateSearch: z.object({
    page: z.int().min(1).optional().catch(undefined),
    search: z.coerce.string().optional().catch(undefined),
  }),
  component: lazyPage(() => import('../features/projects/ProjectsPage.js'), 'ProjectsPage'),
})
