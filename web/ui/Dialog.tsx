import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { useTexts } from '../i18n/useTexts.js'
import { IconButton } from './IconButton.js'
import { uiTexts } from './ui.texts.js'

interface Props {
  isOpen: boolean
  onClose: () => void
  title: string
  description?: ReactNode
  children: ReactNode
  width?: 'narrow' | 'wide'
  /** A slip must not close it: its buttons do, not Escape or a click beside it. */
  isSticky?: boolean
}

export function Dialog({
  isOpen,
  onClose,
  title,
  description,
  children,
  width = 'narrow',
  isSticky = false,
}: Props) {
  const t = useTexts(uiTexts)
  const unlessSticky = (event: Event) => isSticky && event.preventDefault()
  return (
    <Radix.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-shade" />
        <Radix.Content
          onInteractOutside={unlessSticky}
          onEscapeKeyDown={unlessSticky}
          {...(description ? {} : { 'aria-describedby': undefined })}
          className={`fixed top-1/2 left-1/2 z-50 max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] -translate-x-1/2 -translate-y-1/2 overflow-y-auto rounded-2xl border border-line bg-surface p-6 shadow-float focus:outline-none ${width === 'wide' ? 'max-w-2xl' : 'max-w-lg'}`}
        >
          <div className="mb-5 flex items-start justify-between gap-4">
            <div>
              <Radix.Title className="text-lg font-semibold tracking-tight">{title}</Radix.Title>
              {description && (
                <Radix.Description className="mt-1 text-sm text-muted">{description}</Radix.Description>
              )}
            </div>
            <Radix.Close asChild>
              <IconButton label={t('close')} icon={X} className="-mt-1 -mr-2" />
            </Radix.Close>
          </div>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
