import { createRoute, redirect } from '@tanstack/react-router'
import { isUnauthorized, queryClient } from '../api/queryClient.js'
import { meQuery } from '../features/session/me.js'
import { AppLayout } from '../features/shell/AppLayout.js'
import { adoptLocale } from '../i18n/locale.js'
import { rootRoute } from './root.js'

/** Parent of every page that needs someone to be signed in. */
export const appRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'app',
  beforeLoad: async ({ location }) => {
    try {
      const { user } = await queryClient.ensureQueryData(meQuery)
      adoptLocale(user.locale)
    } catch (problem) {
      if (isUnauthorized(problem)) throw redirect({ to: '/sign-in', search: { next: location.href } })
      throw problem
    }
  },
  component: AppLayout,
})
