import { useMutation } from '@tanstack/react-query'
import { Pause, Play, Send } from 'lucide-react'
import { useState } from 'react'
import { type WebhookEndpoint, webhookEndpoints } from '../../../src/contract/webhooks.js'
import { call } from '../../api/call.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { showToast } from '../../ui/toasts.js'
import { useProblemWords } from '../../ui/useProblemWords.js'
import { TestDialog } from './TestDialog.js'
import { useEndpointChange } from './useEndpointChange.js'
import { webhookTexts } from './webhook.texts.js'

export function EndpointActions({ endpoint }: { endpoint: WebhookEndpoint }) {
  const t = useTexts(webhookTexts)
  const change = useEndpointChange(endpoint.id)
  const wordsOf = useProblemWords()
  const [isBusy, setBusy] = useState(false)
  const test = useMutation({
    mutationFn: () => call(webhookEndpoints.test, { params: { id: endpoint.id } }),
  })
  const isActive = endpoint.status === 'ACTIVE'
  const Icon = isActive ? Pause : Play

  async function toggle() {
    setBusy(true)
    try {
      await change({ status: isActive ? 'PAUSED' : 'ACTIVE' })
    } catch (problem) {
      showToast(wordsOf(problem), { tone: 'poor' })
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <Button isBusy={isBusy} onClick={() => void toggle()}>
        <Icon aria-hidden className="size-4" />
        {isActive ? t('pause') : t('resume')}
      </Button>
      <Button variant="primary" disabled={!isActive} onClick={() => test.mutate()}>
        <Send aria-hidden className="size-4" />
        {t('sendTest')}
      </Button>
      {!test.isIdle && (
        <TestDialog
          endpointId={endpoint.id}
          deliveryId={test.data?.deliveryId}
          error={test.error}
          onClose={test.reset}
        />
      )}
    </>
  )
}
