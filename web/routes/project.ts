import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { AudioStatus } from '../../src/contract/app/audios.js'
import { appRoute } from './app.js'

export const projectRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/projects/$projectId',
  validateSearch: z.object({
    view: z.enum(['calls', 'overview']).optional().catch(undefined),
    page: z.int().min(1).optional().catch(undefined),
    search: z.coerce.string().optional().catch(undefined),
    status: AudioStatus.optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../features/projects/ProjectPage.js'), 'ProjectPage'),
})
