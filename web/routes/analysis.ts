import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { appRoute } from './app.js'
import { lazyPage } from './lazyPage.js'

export const analysisRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/analyses/$analysisId',
  validateSearch: z.object({ t: z.number().min(0).optional().catch(undefined) }),
  component: lazyPage(() => import('../features/analysis/AnalysisPage.js'), 'AnalysisPage'),
})
