import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type KeysChoice, type Member, memberEndpoints } from '../../../src/contract/app/members.js'
import { call } from '../../api/call.js'
import { below } from '../../api/site.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { Cell, Row } from '../../ui/Table.js'
import { showToast } from '../../ui/toasts.js'
import { useIsNarrow } from '../../ui/useIsNarrow.js'
import { isManager, useMe } from '../session/me.js'
import { LeavingDialog } from './LeavingDialog.js'
import { MemberRole } from './MemberRole.js'
import { membersTexts } from './members.texts.js'

export function MemberRow({ member }: { member: Member }) {
  const t = useTexts(membersTexts)
  const format = useFormat()
  const me = useMe()
  const queryClient = useQueryClient()
  const isNarrow = useIsNarrow()
  const [isRemoving, setRemoving] = useState(false)
  const isSelf = member.userId === me.user.id
  const canChange = isManager(me) && (me.organisation.role === 'OWNER' || member.role !== 'OWNER')
  const role = <MemberRole member={member} canChange={canChange} />

  async function remove(keys: KeysChoice) {
    await call(memberEndpoints.remove, { params: { userId: member.userId }, query: { keys } })
    if (isSelf) return location.assign(below('/projects'))
    showToast(t('removed'))
    void queryClient.invalidateQueries({ queryKey: ['members'] })
    void queryClient.invalidateQueries({ queryKey: ['me'] })
    void queryClient.invalidateQueries({ queryKey: ['api-keys'] })
  }

  return (
    <Row>
      <Cell>
        <span className="font-medium">{member.name}</span>
        {isSelf && <span className="text-muted"> ({t('you')})</span>}
        <span className="block text-[0.8125rem] text-muted wrap-anywhere">{member.email}</span>
        {isNarrow && <div className="mt-2">{role}</div>}
      </Cell>
      {!isNarrow && <Cell>{role}</Cell>}
      <Cell className="hidden whitespace-nowrap text-muted sm:table-cell">
        {format.date(member.joinedAt)}
      </Cell>
      <Cell className="text-right">
        {(canChange || isSelf) && (
          <Button size="small" variant="quiet" onClick={() => setRemoving(true)}>
            {isSelf ? t('leave') : t('remove')}
          </Button>
        )}
        <LeavingDialog
          member={member}
          isSelf={isSelf}
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
