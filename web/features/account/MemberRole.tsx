import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Role } from '../../../src/contract/app/me.js'
import { type Member, memberEndpoints } from '../../../src/contract/app/members.js'
import { call } from '../../api/call.js'
import { useTexts } from '../../i18n/useTexts.js'
import { ErrorNote } from '../../ui/ErrorNote.js'
import { Select } from '../../ui/Select.js'
import { showToast } from '../../ui/toasts.js'
import { useMe } from '../session/me.js'
import { membersTexts } from './members.texts.js'

export function MemberRole({ member, canChange }: { member: Member; canChange: boolean }) {
  const t = useTexts(membersTexts)
  const isOwner = useMe().organisation.role === 'OWNER'
  const queryClient = useQueryClient()
  const choices = Role.options.filter((role) => isOwner || role !== 'OWNER')
  const change = useMutation({
    mutationFn: (role: Role) =>
      call(memberEndpoints.changeRole, { params: { userId: member.userId }, body: { role } }),
    onSuccess: () => showToast(t('roleChanged')),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['members'] }),
  })
  if (!canChange) return t(member.role)
  return (
    <>
      <Select
        aria-label={t('roleOf', { name: member.name })}
        value={change.isPending ? change.variables : member.role}
        disabled={change.isPending}
        options={choices.map((role) => ({ value: role, label: t(role) }))}
        onValueChange={(role) => change.mutate(role)}
        className="w-40"
      />
      <ErrorNote error={change.error} className="mt-2" />
    </>
  )
}
