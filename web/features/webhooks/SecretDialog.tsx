import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { CopyButton } from '../../ui/CopyButton.js'
import { Dialog } from '../../ui/Dialog.js'
import { CodeBlock } from './CodeBlock.js'
import { webhookTexts } from './webhook.texts.js'

interface Props {
  secret: string
  explanation: string
  onClose: () => void
}

/** The one time a secret is on screen. */
export function SecretDialog({ secret, explanation, onClose }: Props) {
  const t = useTexts(webhookTexts)
  return (
    <Dialog isOpen isSticky onClose={onClose} title={t('secretTitle')} description={explanation}>
      <CodeBlock label={t('secretTitle')}>{secret}</CodeBlock>
      <div className="mt-4 flex flex-wrap items-center justify-between gap-2">
        <CopyButton text={secret} />
        <Button variant="primary" onClick={onClose}>
          {t('secretCopied')}
        </Button>
      </div>
    </Dialog>
  )
}
