import { createRoute } from '@tanstack/react-router'
import { appRoute } from './app.js'
import { lazyPage } from './lazyPage.js'

export const audioRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/audios/$audioId',
  component: lazyPage(() => import('../features/audios/AudioPage.js'), 'AudioPage'),
})
