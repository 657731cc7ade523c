import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Role } from '../../../src/contract/app/me.js'
import { type Member, memberEndpoints } from '../../../src/contract/app/members.js'
import { call } from '../../api/call.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { ConfirmDialog } from '../../ui/ConfirmDialog.js'
import { ErrorNote } from '../../ui/ErrorNote.js'
import { Select } from '../../ui/Select.js'
import { Cell, Row } from '../../ui/Table.js'
import { showToast } from '../../ui/toasts.js'
import { isManager, useMe } from '../session/me.js'
import { membersTexts } from './members.texts.js'

export function MemberRow({ member }: { member: Member }) {
  const t = useTexts(membersTexts)
  const format = useFormat()
  const me = useMe()
  const queryClient = useQueryClient()
  const [isRemoving, setRemoving] = useState(false)
  const isSelf = member.userId === me.user.id
  const isOwner = me.organisation.role === 'OWNER'
  const canChange = isManager(me) && (isOwner || member.role !== 'OWNER')
  const choices = Role.options.filter((role) => isOwner || role !== 'OWNER')
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['members'] })
  const changeRole = useMutation({
    mutationFn: (role: Role) =>
      call(memberEndpoints.changeRole, { params: { userId: member.userId }, body: { role } }),
    onSuccess: () => showToast(t('roleChanged')),
    onSettled: refresh,
  })

  async function remove() {
    await call(memberEndpoints.remove, { params: { userId: member.userId } })
    if (isSelf) return location.assign('/projects')
    showToast(t('removed'))
    void refresh()
    void queryClient.invalidateQueries({ queryKey: ['me'] })
  }

  return (
    <Row>
      <Cell>
        <span className="font-medium">{member.name}</span>
        {isSelf && <span className="text-muted"> ({t('you')})</span>}
        <span className="block text-[0.8125rem] text-muted wrap-anywhere">{member.email}</span>
      </Cell>
      <Cell>
        {canChange ? (
          <Select
            aria-label={t('roleOf', { name: member.name })}
            value={changeRole.isPending ? changeRole.variables : member.role}
            disabled={changeRole.isPending}
            options={choices.map((role) => ({ value: role, label: t(role) }))}
            onValueChange={(role) => changeRole.mutate(role)}
            className="w-40"
          />
        ) : (
          t(member.role)
        )}
        <ErrorNote error={changeRole.error} className="mt-2" />
      </Cell>
      <Cell className="hidden whitespace-nowrap text-muted sm:table-cell">
        {format.date(member.joinedAt)}
      </Cell>
      <Cell className="text-right">
        {(canChange || isSelf) && (
          <Button size="small" variant="quiet" onClick={() => setRemoving(true)}>
            {isSelf ? t('leave') : t('remove')}
          </Button>
        )}
        <ConfirmDialog
          isOpen={isRemoving}
          onClose={() => setRemoving(false)}
          title={
            isSelf
              ? t('leaveAsk', { organisation: me.organisation.name })
              : t('removeAsk', { name: member.name })
          }
          description={isSelf ? t('leaveLead') : t('removeLead')}
          confirmLabel={isSelf ? t('leave') : t('remove')}
          onConfirm={remove}
        />
      </Cell>
    </Row>
  )
}
