import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { appRoute } from './app.js'

export const audioRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/audios/$audioId',
  component: lazyRouteComponent(() => import('../features/audios/AudioPage.js'), 'AudioPage'),
})
