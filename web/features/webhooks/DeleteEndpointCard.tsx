import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type WebhookEndpoint, webhookEndpoints } from '../../../src/contract/webhooks.js'
import { call } from '../../api/call.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { Card, CardTitle } from '../../ui/Card.js'
import { ConfirmDialog } from '../../ui/ConfirmDialog.js'
import { showToast } from '../../ui/toasts.js'
import { webhookTexts } from './webhook.texts.js'

export function DeleteEndpointCard({ endpoint }: { endpoint: WebhookEndpoint }) {
  const t = useTexts(webhookTexts)
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const [isAsking, setAsking] = useState(false)

  async function remove() {
    await call(webhookEndpoints.delete, { params: { id: endpoint.id } })
    await navigate({ to: '/account/webhooks' })
    void queryClient.invalidateQueries({ queryKey: ['webhooks', 'list'] })
    showToast(t('deleted'))
  }

  return (
    <Card>
      <CardTitle>{t('delete')}</CardTitle>
      <p className="-mt-2 mb-4 text-sm text-muted">{t('deleteLead')}</p>
      <Button variant="danger" onClick={() => setAsking(true)}>
        {t('delete')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('deleteAsk')}
        description={t('deleteLead')}
        confirmLabel={t('delete')}
        onConfirm={remove}
      />
    </Card>
  )
}
