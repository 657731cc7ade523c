import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Role } from '../../../src/contract/app/me.js'
import { type KeysChoice, type Member, memberEndpoints } from '../../../src/contract/app/members.js'
import { call } from '../../api/call.js'
import { useTexts } from '../../i18n/useTexts.js'
import { ErrorNote } from '../../ui/ErrorNote.js'
import { Select } from '../../ui/Select.js'
import { showToast } from '../../ui/toasts.js'
import { useMe } from '../session/me.js'
import { LeavingDialog } from './LeavingDialog.js'
import { membersTexts } from './members.texts.js'

export function MemberRole({ member, canChange }: { member: Member; canChange: boolean }) {
  const t = useTexts(membersTexts)
  const me = useMe()
  const isOwner = me.organisation.role === 'OWNER'
  const isSelf = member.userId === me.user.id
  const queryClient = useQueryClient()
  const choices = Role.options.filter((role) => isOwner || role !== 'OWNER')
  const [isDemoting, setDemoting] = useState(false)
  const change = useMutation({
    mutationFn: ({ role, keys = 'REVOKE' }: { role: Role; keys?: KeysChoice }) =>
      call(memberEndpoints.changeRole, { params: { userId: member.userId }, body: { role, keys } }),
    onSuccess: () => {
      showToast(t('roleChanged'))
      // One's own decides what the pages offer.
      if (isSelf) void queryClient.invalidateQueries({ queryKey: ['me'] })
      void queryClient.invalidateQueries({ queryKey: ['api-keys'] })
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['members'] }),
  })
  const choose = (role: Role) => (role === 'MEMBER' ? setDemoting(true) : change.mutate({ role }))
  if (!canChange) return t(member.role)
  return (
    <>
      <Select
        aria-label={t('roleOf', { name: member.name })}
        value={change.isPending ? change.variables.role : member.role}
        disabled={change.isPending}
        options={choices.map((role) => ({ value: role, label: t(role) }))}
        onValueChange={choose}
        className="w-40"
      />
      <ErrorNote error={change.error} className="mt-2" />
      <LeavingDialog
        member={member}
        isSelf={isSelf}
        isOpen={isDemoting}
        onClose={() => setDemoting(false)}
        title={t('demoteAsk', { name: member.name })}
        description={t('demoteLead')}
        confirmLabel={t('demote')}
        onConfirm={(keys) => change.mutateAsync({ role: 'MEMBER', keys })}
      />
    </>
  )
}
