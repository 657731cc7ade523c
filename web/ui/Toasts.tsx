import { CircleAlert, CircleCheck, X } from 'lucide-react'
import { useState } from 'react'
import { useTexts } from '../i18n/useTexts.js'
import { Button } from './Button.js'
import { IconButton } from './IconButton.js'
import { dismissToast, showToast, type ToastAction, useToasts } from './toasts.js'
import { uiTexts } from './ui.texts.js'
import { useProblemWords } from './useProblemWords.js'

export function Toasts() {
  const t = useTexts(uiTexts)
  const toasts = useToasts()
  return (
    <div
      role="status"
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 bottom-4 z-50 flex flex-col items-center gap-2 sm:left-auto sm:items-end"
    >
      {toasts.map(({ id, message, tone, action }) => {
        const Icon = tone === 'good' ? CircleCheck : CircleAlert
        return (
          <div
            key={id}
            className="pointer-events-auto flex max-w-sm items-start gap-2.5 rounded-xl border border-line bg-surface py-2.5 pr-2 pl-3.5 text-sm shadow-float"
          >
            <Icon
              aria-hidden
              className={`mt-1.5 size-4 shrink-0 ${tone === 'good' ? 'text-good' : 'text-poor'}`}
            />
            <p className="py-1">{message}</p>
            {action && <ToastButton {...action} onDone={() => dismissToast(id)} />}
            <IconButton label={t('dismiss')} icon={X} onClick={() => dismissToast(id)} />
          </div>
        )
      })}
    </div>
  )
}

function ToastButton({ label, run, onDone }: ToastAction & { onDone: () => void }) {
  const words = useProblemWords()
  const [isBusy, setBusy] = useState(false)

  async function act() {
    setBusy(true)
    try {
      await run()
    } catch (problem) {
      showToast(words(problem), { tone: 'poor' })
    }
    onDone()
  }

  return (
    <Button size="small" variant="quiet" isBusy={isBusy} onClick={() => void act()}>
      {label}
    </Button>
  )
}
