import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { NewWebhookEndpoint, webhookEndpoints } from '../../../src/contract/webhooks.js'
import { call } from '../../api/call.js'
import { useForm } from '../../forms/useForm.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { Dialog } from '../../ui/Dialog.js'
import { ErrorNote } from '../../ui/ErrorNote.js'
import { uiTexts } from '../../ui/ui.texts.js'
import { EndpointFields } from './EndpointFields.js'
import { endpointFieldStates } from './endpointForm.js'
import { SecretDialog } from './SecretDialog.js'
import { webhookTexts } from './webhook.texts.js'
import { endpointQuery } from './webhookQueries.js'

interface Props {
  isOpen: boolean
  onClose: () => void
}

export function NewEndpointDialog({ isOpen, onClose }: Props) {
  const t = useTexts(webhookTexts)
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const [made, setMade] = useState<{ id: string; secret: string } | null>(null)

  if (made)
    return (
      <SecretDialog
        secret={made.secret}
        explanation={t('secretOnce')}
        onClose={() => {
          void queryClient.invalidateQueries({ queryKey: ['webhooks', 'list'] })
          void navigate({ to: '/account/webhooks/$endpointId', params: { endpointId: made.id } })
        }}
      />
    )
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('add')}>
      <NewEndpointForm onClose={onClose} onMade={setMade} />
    </Dialog>
  )
}

function NewEndpointForm({
  onClose,
  onMade,
}: {
  onClose: () => void
  onMade: (made: { id: string; secret: string }) => void
}) {
  const t = useTexts(webhookTexts)
  const ui = useTexts(uiTexts)
  const queryClient = useQueryClient()
  const initial = { url: '', description: '', events: [], projectId: null }
  const form = useForm(NewWebhookEndpoint, initial, async (body) => {
    const { endpoint, secret } = await call(webhookEndpoints.create, { body })
    queryClient.setQueryData(endpointQuery(endpoint.id).queryKey, endpoint)
    onMade({ id: endpoint.id, secret })
  })
  return (
    <form {...form.formProps} className="flex flex-col gap-4">
      <EndpointFields {...endpointFieldStates(form)} />
      <ErrorNote error={form.problem} />
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{ui('cancel')}</Button>
        <Button type="submit" variant="primary" isBusy={form.isBusy}>
          {t('create')}
        </Button>
      </div>
    </form>
  )
}
