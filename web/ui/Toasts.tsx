import { CircleAlert, CircleCheck, X } from 'lucide-react'
import { useTexts } from '../i18n/useTexts.js'
import { IconButton } from './IconButton.js'
import { dismissToast, useToasts } from './toasts.js'
import { uiTexts } from './ui.texts.js'

export function Toasts() {
  const t = useTexts(uiTexts)
  const toasts = useToasts()
  return (
    <div
      role="status"
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 bottom-4 z-50 flex flex-col items-center gap-2 sm:left-auto sm:items-end"
    >
      {toasts.map(({ id, message, tone }) => {
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
            <IconButton label={t('dismiss')} icon={X} onClick={() => dismissToast(id)} />
          </div>
        )
      })}
    </div>
  )
}
