import { NewWebhookEndpoint, type WebhookEndpoint } from '../../../src/contract/webhooks.js'
import { changedFields } from '../../forms/changedFields.js'
import { useForm } from '../../forms/useForm.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { Card, CardTitle } from '../../ui/Card.js'
import { ErrorNote } from '../../ui/ErrorNote.js'
import { showToast } from '../../ui/toasts.js'
import { DeleteEndpointCard } from './DeleteEndpointCard.js'
import { EndpointFields } from './EndpointFields.js'
import { endpointFieldStates } from './endpointForm.js'
import { SecretCard } from './SecretCard.js'
import { useEndpointChange } from './useEndpointChange.js'
import { webhookTexts } from './webhook.texts.js'

export function EndpointSettings({ endpoint }: { endpoint: WebhookEndpoint }) {
  const t = useTexts(webhookTexts)
  const change = useEndpointChange(endpoint.id)
  const initial = {
    url: endpoint.url,
    description: endpoint.description,
    events: endpoint.events,
    projectId: endpoint.project?.id ?? null,
  }
  const form = useForm(NewWebhookEndpoint, initial, async (body) => {
    await change(changedFields(body, initial))
    form.dropEdits()
    showToast(t('saved'))
  })
  return (
    <div className="grid max-w-3xl gap-6">
      <Card>
        <CardTitle>{t('settings')}</CardTitle>
        <form {...form.formProps} className="flex flex-col gap-4">
          <EndpointFields {...endpointFieldStates(form)} />
          <ErrorNote error={form.problem} />
          <div>
            <Button type="submit" variant="primary" isBusy={form.isBusy}>
              {t('save')}
            </Button>
          </div>
        </form>
      </Card>
      <SecretCard endpoint={endpoint} />
      <DeleteEndpointCard endpoint={endpoint} />
    </div>
  )
}
