import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { AudioChoice, AudioTopic } from '../../src/contract/app/audios.js'
import { appRoute } from './app.js'
import { lazyPage } from './lazyPage.js'

export const projectRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/projects/$projectId',
  validateSearch: z.object({
    view: z.enum(['calls', 'overview']).optional().catch(undefined),
    page: z.int().min(1).optional().catch(undefined),
    search: z.coerce.string().optional().catch(undefined),
    status: AudioChoice.optional().catch(undefined),
    topic: AudioTopic.optional().catch(undefined),
  }),
  component: lazyPage(() => import('../features/projects/ProjectPage.js'), 'ProjectPage'),
})
