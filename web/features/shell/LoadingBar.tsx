import { useRouterState } from '@tanstack/react-router'
import { useTexts } from '../../i18n/useTexts.js'
import { uiTexts } from '../../ui/ui.texts.js'

/** That a click was heard, while the page that it leads to is still on its way: the old one stays until then. */
export function LoadingBar() {
  const t = useTexts(uiTexts)
  const isLoading = useRouterState({ select: (state) => state.isLoading })
  if (!isLoading) return null
  return (
    <div
      role="progressbar"
      aria-label={t('loading')}
      className="loading-bar fixed inset-x-0 top-0 z-50 h-0.5"
    >
      <div className="h-full w-1/3 bg-accent" />
    </div>
  )
}
