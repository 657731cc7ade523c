import { type ReactNode, useState } from 'react'
import { useTexts } from '../i18n/useTexts.js'
import { Button } from './Button.js'
import { Dialog } from './Dialog.js'
import { ErrorNote } from './ErrorNote.js'
import { uiTexts } from './ui.texts.js'

interface Props {
  isOpen: boolean
  onClose: () => void
  title: string
  description: ReactNode
  confirmLabel: string
  /** It takes something away. */
  isDanger?: boolean
  children?: ReactNode
  /** It closes when this resolves, and shows the problem when it does not. */
  onConfirm: () => Promise<unknown>
  /** It cannot be confirmed yet: what it is about is still being read. */
  isWaiting?: boolean
}

export function ConfirmDialog({
  isOpen,
  onClose,
  title,
  description,
  confirmLabel,
  isDanger = true,
  isWaiting = false,
  children,
  onConfirm,
}: Props) {
  const t = useTexts(uiTexts)
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)

  async function confirm() {
    setBusy(true)
    setError(null)
    try {
      await onConfirm()
      onClose()
    } catch (problem) {
      setError(problem)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={title} description={description}>
      {children}
      <ErrorNote error={error} className="mb-4" />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button
          variant={isDanger ? 'danger' : 'primary'}
          isBusy={isBusy || isWaiting}
          onClick={() => void confirm()}
        >
          {confirmLabel}
        </Button>
      </div>
    </Dialog>
  )
}
