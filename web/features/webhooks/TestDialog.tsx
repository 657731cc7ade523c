import { useQuery } from '@tanstack/react-query'
import { CircleCheck, CircleX, LoaderCircle } from 'lucide-react'
import type { DeliveryDetail } from '../../../src/contract/webhooks.js'
import { useLocale } from '../../i18n/locale.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { ButtonLink } from '../../ui/ButtonLink.js'
import { Dialog } from '../../ui/Dialog.js'
import { ErrorNote } from '../../ui/ErrorNote.js'
import { attemptWords } from './attemptWords.js'
import { webhookTexts } from './webhook.texts.js'
import { deliveryQuery } from './webhookQueries.js'

const LOOK_EVERY_MS = 500

interface Props {
  endpointId: string
  /** Undefined until the ping has been taken on. */
  deliveryId: string | undefined
  error: unknown
  onClose: () => void
}

/** Follows a ping until its first attempt has been made. */
export function TestDialog({ endpointId, deliveryId, error, onClose }: Props) {
  const t = useTexts(webhookTexts)
  return (
    <Dialog isOpen onClose={onClose} title={t('testTitle')}>
      <div className="flex flex-col gap-4">
        <ErrorNote error={error} />
        {deliveryId && <TestResult endpointId={endpointId} deliveryId={deliveryId} />}
        <div className="flex flex-wrap justify-end gap-2">
          {deliveryId && (
            <ButtonLink
              to="/account/webhooks/$endpointId/deliveries/$deliveryId"
              params={{ endpointId, deliveryId }}
            >
              {t('seeDelivery')}
            </ButtonLink>
          )}
          <Button variant="primary" onClick={onClose}>
            {t('done')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

function TestResult({ endpointId, deliveryId }: { endpointId: string; deliveryId: string }) {
  const t = useTexts(webhookTexts)
  const { data } = useQuery({
    ...deliveryQuery(endpointId, deliveryId),
    refetchInterval: ({ state }) => (state.data?.attempts.length ? false : LOOK_EVERY_MS),
  })
  const attempt = data?.attempts.at(-1)
  return (
    <div aria-live="polite" className="flex items-start gap-3 text-sm">
      {attempt ? (
        <Result attempt={attempt} />
      ) : (
        <>
          <LoaderCircle aria-hidden className="mt-0.5 size-5 animate-spin text-muted" />
          <div>
            <p className="font-medium">{t('testSending')}</p>
            <p className="text-muted">{t('testQueued')}</p>
          </div>
        </>
      )}
    </div>
  )
}

function Result({ attempt }: { attempt: DeliveryDetail['attempts'][number] }) {
  const t = useTexts(webhookTexts)
  const locale = useLocale()
  if (attempt.outcome === 'DELIVERED')
    return (
      <>
        <CircleCheck aria-hidden className="mt-0.5 size-5 text-good" />
        <p className="font-medium">
          {t('testDelivered', { status: attempt.statusCode ?? '', ms: attempt.latencyMs })}
        </p>
      </>
    )
  return (
    <>
      <CircleX aria-hidden className="mt-0.5 size-5 text-poor" />
      <div>
        <p className="font-medium">{t('testFailed')}</p>
        <p className="wrap-anywhere first-letter:uppercase">{attemptWords(attempt, locale)}</p>
        <p className="text-muted">{t('testRetries')}</p>
      </div>
    </>
  )
}
