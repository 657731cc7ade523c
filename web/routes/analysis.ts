import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { appRoute } from './app.js'

export const analysisRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/analyses/$analysisId',
  validateSearch: z.object({ t: z.number().min(0).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../features/analysis/AnalysisPage.js'), 'AnalysisPage'),
})
