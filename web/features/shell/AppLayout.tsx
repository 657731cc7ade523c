import { Outlet } from '@tanstack/react-router'
import { useServerEvents } from '../../api/useServerEvents.js'
import { LoadingBar } from './LoadingBar.js'
import { Main } from './Main.js'
import { SideBar } from './SideBar.js'
import { SkipLink } from './SkipLink.js'
import { TopBar } from './TopBar.js'

export function AppLayout() {
  useServerEvents()
  return (
    <>
      <SkipLink />
      <LoadingBar />
      <div className="lg:grid lg:min-h-dvh lg:grid-cols-[15rem_minmax(0,1fr)]">
        <aside className="sticky top-0 hidden h-dvh border-r border-line bg-surface lg:block">
          <SideBar />
        </aside>
        <TopBar />
        <Main className="mx-auto w-full max-w-7xl px-4 py-6 sm:px-6 lg:px-8 lg:py-8">
          <Outlet />
        </Main>
      </div>
    </>
  )
}
