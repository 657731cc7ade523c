import { useState } from 'react'
import type { CreatedApiKey } from '../../../src/contract/app/apiKeys.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Dialog } from '../../ui/Dialog.js'
import { apiKeysTexts } from './apiKeys.texts.js'
import { CreateKeyForm } from './CreateKeyForm.js'
import { NewKey } from './NewKey.js'

interface Props {
  isOpen: boolean
  onClose: () => void
}

/** Two steps: what the key is for, then the key, which no second look brings back. */
export function CreateKeyDialog({ isOpen, onClose }: Props) {
  const t = useTexts(apiKeysTexts)
  const [created, setCreated] = useState<CreatedApiKey | null>(null)
  const close = () => {
    setCreated(null)
    onClose()
  }
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title={created ? t('created') : t('create')}
      description={created ? t('once') : undefined}
      width={created ? 'wide' : 'narrow'}
      isSticky={created !== null}
    >
      {created ? <NewKey apiKey={created.key} onDone={close} /> : <CreateKeyForm onCreated={setCreated} />}
    </Dialog>
  )
}
