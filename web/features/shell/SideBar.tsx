import { Link } from '@tanstack/react-router'
import { useTexts } from '../../i18n/useTexts.js'
import { accountNavigation, mainNavigation } from '../../navigation.js'
import { AccountMenu } from './AccountMenu.js'
import { Logo } from './Logo.js'
import { NavigationList } from './NavigationList.js'
import { shellTexts } from './shell.texts.js'
import { UsageMeter } from './UsageMeter.js'

export function SideBar({ onNavigate }: { onNavigate?: () => void }) {
  const t = useTexts(shellTexts)
  const props = onNavigate ? { onNavigate } : {}
  return (
    <div className="flex h-full flex-col gap-6 overflow-y-auto p-3">
      <Link
        to="/projects"
        className="rounded-lg px-2 pt-2 text-[0.9375rem]"
        {...(onNavigate ? { onClick: onNavigate } : {})}
      >
        <Logo />
      </Link>
      <nav aria-label={t('mainNavigation')} className="flex flex-col gap-6">
        <NavigationList label={t('mainNavigation')} items={mainNavigation} {...props} />
        <div>
          <p aria-hidden className="mb-1.5 px-2.5 text-xs font-medium text-muted">
            {t('account')}
          </p>
          <NavigationList label={t('account')} items={accountNavigation} {...props} />
        </div>
      </nav>
      <div className="mt-auto flex flex-col gap-1.5">
        <UsageMeter />
        <AccountMenu />
      </div>
    </div>
  )
}
