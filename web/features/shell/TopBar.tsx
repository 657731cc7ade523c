import { Link } from '@tanstack/react-router'
import { Menu as MenuIcon } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useState } from 'react'
import { useTexts } from '../../i18n/useTexts.js'
import { IconButton } from '../../ui/IconButton.js'
import { Logo } from './Logo.js'
import { SideBar } from './SideBar.js'
import { shellTexts } from './shell.texts.js'

/** On narrow screens: the side bar behind a button. */
export function TopBar() {
  const t = useTexts(shellTexts)
  const [isOpen, setOpen] = useState(false)
  return (
    <header className="sticky top-0 z-30 flex h-14 items-center justify-between border-b border-line bg-surface px-4 lg:hidden">
      <Link to="/projects">
        <Logo />
      </Link>
      <Dialog.Root open={isOpen} onOpenChange={setOpen}>
        <Dialog.Trigger asChild>
          <IconButton label={t('openMenu')} icon={MenuIcon} />
        </Dialog.Trigger>
        <Dialog.Portal>
          <Dialog.Overlay className="fixed inset-0 z-40 bg-shade" />
          <Dialog.Content
            aria-describedby={undefined}
            className="fixed inset-y-0 right-0 z-50 w-72 max-w-[85vw] border-l border-line bg-surface shadow-float"
          >
            <Dialog.Title className="sr-only">{t('menu')}</Dialog.Title>
            <SideBar onNavigate={() => setOpen(false)} />
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>
    </header>
  )
}
