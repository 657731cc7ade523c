import type { Invitation } from '../../../src/contract/app/members.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { CopyButton } from '../../ui/CopyButton.js'
import { membersTexts } from './members.texts.js'

const WORDS = {
  SENT: 'linkMailed',
  OFF: 'linkByHand',
  LIMITED: 'linkNotMailedAgain',
  FAILED: 'linkNotMailed',
} as const

export function InvitationLink({ invitation, onDone }: { invitation: Invitation; onDone: () => void }) {
  const t = useTexts(membersTexts)
  const { email, link, mail } = invitation
  if (!link) return null
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm">{t(WORDS[mail ?? 'OFF'], { email })}</p>
      <code className="rounded-lg bg-sunken px-3 py-2 font-mono text-xs wrap-anywhere">{link}</code>
      <div className="flex justify-end gap-2">
        <CopyButton text={link} label={t('copyLink')} />
        <Button size="small" variant="primary" onClick={onDone}>
          {t('done')}
        </Button>
      </div>
    </div>
  )
}
