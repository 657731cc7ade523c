import { useQuery } from '@tanstack/react-query'
import { Link, Outlet } from '@tanstack/react-router'
import { Languages } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/useTexts.js'
import { ButtonLink } from '../../ui/ButtonLink.js'
import { IconButton } from '../../ui/IconButton.js'
import { Menu, MenuSeparator } from '../../ui/Menu.js'
import { meQuery } from '../session/me.js'
import { LanguageChoice } from './LanguageChoice.js'
import { Logo } from './Logo.js'
import { Main } from './Main.js'
import { SkipLink } from './SkipLink.js'
import { shellTexts } from './shell.texts.js'
import { ThemeChoice } from './ThemeChoice.js'

/** Around the pages that need no session. */
export function OpenLayout({ children = <Outlet /> }: { children?: ReactNode }) {
  const t = useTexts(shellTexts)
  const me = useQuery(meQuery)
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="flex h-16 items-center justify-between px-4 sm:px-6">
        <Link to="/">
          <Logo />
        </Link>
        <div className="flex items-center gap-2">
          <nav aria-label={t('openNavigation')} className="flex items-center max-sm:hidden">
            <ButtonLink to="/developers" variant="quiet" size="small">
              {t('developers')}
            </ButtonLink>
            <ButtonLink to="/docs" variant="quiet" size="small">
              {t('guides')}
            </ButtonLink>
          </nav>
          <Menu trigger={<IconButton label={`${t('language')}, ${t('theme')}`} icon={Languages} />}>
            <LanguageChoice />
            <MenuSeparator />
            <ThemeChoice />
          </Menu>
          {me.data && (
            <ButtonLink to="/projects" size="small">
              {t('openApp')}
            </ButtonLink>
          )}
        </div>
      </header>
      <Main className="flex flex-1 flex-col px-4 pb-16 sm:px-6">{children}</Main>
      <footer className="flex justify-center gap-2 border-t border-line py-3 sm:hidden">
        <ButtonLink to="/developers" variant="quiet" size="small">
          {t('developers')}
        </ButtonLink>
        <ButtonLink to="/docs" variant="quiet" size="small">
          {t('guides')}
        </ButtonLink>
      </footer>
    </div>
  )
}
