import { useState } from 'react'
import { type WebhookEndpoint, webhookEndpoints } from '../../../src/contract/webhooks.js'
import { call } from '../../api/call.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { Card, CardTitle } from '../../ui/Card.js'
import { ErrorNote } from '../../ui/ErrorNote.js'
import { SecretDialog } from './SecretDialog.js'
import { useShowEndpoint } from './useEndpointChange.js'
import { webhookTexts } from './webhook.texts.js'

/** The secret's rotation, one step at a time: rotate, activate, end. */
export function SecretCard({ endpoint }: { endpoint: WebhookEndpoint }) {
  const t = useTexts(webhookTexts)
  const format = useFormat()
  const show = useShowEndpoint()
  const [fresh, setFresh] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const { rotation } = endpoint
  const params = { id: endpoint.id }

  const stage = async () => {
    const staged = await call(webhookEndpoints.stageSecret, { params })
    setFresh(staged.secret)
    show(staged.endpoint)
  }
  const steps = {
    none: {
      text: t('secretLead'),
      label: t('rotate'),
      act: stage,
    },
    staged: {
      text: rotation.step === 'staged' ? t('staged', { at: format.dateTime(rotation.activatesAt) }) : '',
      label: t('activate'),
      act: async () => show(await call(webhookEndpoints.activateSecret, { params })),
    },
    activated: {
      text: rotation.step === 'activated' ? t('activated', { at: format.dateTime(rotation.oldEndsAt) }) : '',
      label: t('endOld'),
      act: async () => show(await call(webhookEndpoints.endOldSecret, { params })),
    },
  }
  const { text, label, act } = steps[rotation.step]

  async function go(act: () => Promise<unknown>) {
    setBusy(true)
    setError(null)
    try {
      await act()
    } catch (problem) {
      setError(problem)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Card>
      <CardTitle>{t('secretTitle')}</CardTitle>
      <p className="-mt-2 mb-4 text-sm text-muted">{text}</p>
      <ErrorNote error={error} className="mb-4" />
      <div className="flex flex-wrap gap-2">
        <Button isBusy={isBusy} onClick={() => void go(act)}>
          {label}
        </Button>
        {rotation.step === 'staged' && (
          <Button variant="quiet" isBusy={isBusy} onClick={() => void go(stage)}>
            {t('stageAgain')}
          </Button>
        )}
      </div>
      {fresh && <SecretDialog secret={fresh} explanation={t('secretNew')} onClose={() => setFresh(null)} />}
    </Card>
  )
}
