import { useId } from 'react'
import { SubscribableEvent } from '../../../src/contract/webhooks.js'
import { useTexts } from '../../i18n/useTexts.js'
import { webhookTexts } from './webhook.texts.js'

interface Props {
  chosen: readonly SubscribableEvent[]
  error: string | undefined
  onChange: (chosen: SubscribableEvent[]) => void
}

export function EventChoice({ chosen, error, onChange }: Props) {
  const t = useTexts(webhookTexts)
  const id = useId()
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1.5 text-sm font-medium">{t('events')}</legend>
      <div className="flex flex-col gap-2">
        {SubscribableEvent.options.map((event) => (
          <label key={event} className="flex items-center gap-2.5 text-sm">
            <input
              type="checkbox"
              className="size-4 accent-accent"
              aria-invalid={error ? true : undefined}
              checked={chosen.includes(event)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, event] : chosen.filter((other) => other !== event))
              }
            />
            <code className="font-mono text-[0.8125rem]">{event}</code>
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="mt-1.5 text-[0.8125rem] text-poor">
          {error}
        </p>
      )}
    </fieldset>
  )
}
