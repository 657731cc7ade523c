import { createRoute } from '@tanstack/react-router'
import { OpenLayout } from '../features/shell/OpenLayout.js'
import { rootRoute } from './root.js'

/** Parent of every page that anyone may read. */
export const openRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'open',
  component: OpenLayout,
})
