import { createRootRoute, Outlet } from '@tanstack/react-router'
import { NotFound } from '../features/shell/NotFound.js'
import { OpenLayout } from '../features/shell/OpenLayout.js'
import { WrongAddress } from '../features/shell/WrongAddress.js'
import { Toasts } from '../ui/Toasts.js'

export const rootRoute = createRootRoute({
  notFoundComponent: () => (
    <OpenLayout>
      <NotFound />
    </OpenLayout>
  ),
  component: () => (
    <>
      <WrongAddress />
      <Outlet />
      <Toasts />
    </>
  ),
})
