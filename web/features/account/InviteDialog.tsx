import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Invitation, memberEndpoints, NewInvitation } from '../../../src/contract/app/members.js'
import { call } from '../../api/call.js'
import { TextField } from '../../forms/TextField.js'
import { useForm } from '../../forms/useForm.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { Dialog } from '../../ui/Dialog.js'
import { ErrorNote } from '../../ui/ErrorNote.js'
import { Field } from '../../ui/Field.js'
import { Select } from '../../ui/Select.js'
import { InvitationLink } from './InvitationLink.js'
import { membersTexts } from './members.texts.js'

const roles = ['MEMBER', 'ADMIN'] as const

interface Props {
  isOpen: boolean
  onClose: () => void
}

export function InviteDialog({ isOpen, onClose }: Props) {
  const t = useTexts(membersTexts)
  const [invitation, setInvitation] = useState<Invitation | null>(null)
  const close = () => {
    setInvitation(null)
    onClose()
  }
  return (
    <Dialog isOpen={isOpen} onClose={close} title={invitation ? t('invited') : t('invite')}>
      {invitation ? (
        <InvitationLink invitation={invitation} onDone={close} />
      ) : (
        <InviteForm onInvited={setInvitation} />
      )}
    </Dialog>
  )
}

function InviteForm({ onInvited }: { onInvited: (invitation: Invitation) => void }) {
  const t = useTexts(membersTexts)
  const queryClient = useQueryClient()
  const form = useForm(NewInvitation, { email: '', role: 'MEMBER' }, async (body) => {
    onInvited(await call(memberEndpoints.invite, { body }))
    void queryClient.invalidateQueries({ queryKey: ['members'] })
    void queryClient.invalidateQueries({ queryKey: ['me'] })
  })
  return (
    <form {...form.formProps} className="flex flex-col gap-4">
      <TextField label={t('email')} {...form.text('email')} type="email" autoComplete="off" />
      <Field label={t('role')} hint={t('roleHint')} error={form.errors.role}>
        {(control) => (
          <Select
            {...control}
            value={form.values.role ?? 'MEMBER'}
            options={roles.map((role) => ({ value: role, label: t(role) }))}
            onValueChange={(role) => form.set('role', role)}
          />
        )}
      </Field>
      <ErrorNote error={form.problem} />
      <Button type="submit" variant="primary" isBusy={form.isBusy} className="self-end">
        {t('sendInvitation')}
      </Button>
    </form>
  )
}
