import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { webhookEndpoints } from '../../../src/contract/webhooks.js'
import { call } from '../../api/call.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { Dialog } from '../../ui/Dialog.js'
import { ErrorNote } from '../../ui/ErrorNote.js'
import { Field } from '../../ui/Field.js'
import { Select } from '../../ui/Select.js'
import { showToast } from '../../ui/toasts.js'
import { uiTexts } from '../../ui/ui.texts.js'
import { hoursAgo, usePeriods } from '../../ui/usePeriods.js'
import { webhookTexts } from './webhook.texts.js'

export function RecoverDialog({ endpointId, onClose }: { endpointId: string; onClose: () => void }) {
  const t = useTexts(webhookTexts)
  const ui = useTexts(uiTexts)
  const periods = usePeriods()
  const queryClient = useQueryClient()
  const [hours, setHours] = useState('24')
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)

  async function recover() {
    setBusy(true)
    setError(null)
    try {
      const body = { since: hoursAgo(Number(hours)) }
      const { recovered } = await call(webhookEndpoints.recover, { params: { id: endpointId }, body })
      void queryClient.invalidateQueries({ queryKey: ['deliveries', endpointId] })
      showToast(t('recovered', { count: recovered }))
      onClose()
    } catch (problem) {
      setError(problem)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog isOpen onClose={onClose} title={t('recover')} description={t('recoverLead')}>
      <div className="flex flex-col gap-4">
        <Field label={t('recoverSince')}>
          {(control) => <Select {...control} value={hours} onValueChange={setHours} options={periods} />}
        </Field>
        <ErrorNote error={error} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button variant="primary" isBusy={isBusy} onClick={() => void recover()}>
            {t('recover')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
