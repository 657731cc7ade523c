import { useQueryClient } from '@tanstack/react-query'
import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { webhookEndpoints } from '../../../src/contract/webhooks.js'
import { call } from '../../api/call.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { showToast } from '../../ui/toasts.js'
import { useProblemWords } from '../../ui/useProblemWords.js'
import { webhookTexts } from './webhook.texts.js'
import { deliveryQuery } from './webhookQueries.js'

interface Props {
  endpointId: string
  deliveryId: string
  disabled: boolean
}

export function ResendButton({ endpointId, deliveryId, disabled }: Props) {
  const t = useTexts(webhookTexts)
  const queryClient = useQueryClient()
  const wordsOf = useProblemWords()
  const [isBusy, setBusy] = useState(false)

  async function resend() {
    setBusy(true)
    try {
      const delivery = await call(webhookEndpoints.resend, { params: { id: endpointId, deliveryId } })
      queryClient.setQueryData(deliveryQuery(endpointId, deliveryId).queryKey, delivery)
      showToast(t('resent'))
    } catch (problem) {
      showToast(wordsOf(problem), { tone: 'poor' })
    } finally {
      setBusy(false)
    }
  }

  return (
    <Button variant="primary" isBusy={isBusy} disabled={disabled} onClick={() => void resend()}>
      <RotateCcw aria-hidden className="size-4" />
      {t('resend')}
    </Button>
  )
}
