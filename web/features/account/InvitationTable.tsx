import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Invitation, memberEndpoints } from '../../../src/contract/app/members.js'
import { call } from '../../api/call.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { CardTitle } from '../../ui/Card.js'
import { CopyButton } from '../../ui/CopyButton.js'
import { ErrorNote } from '../../ui/ErrorNote.js'
import { Cell, HeaderCell, Row, Table } from '../../ui/Table.js'
import { showToast } from '../../ui/toasts.js'
import { membersTexts } from './members.texts.js'

interface Props {
  invitations: Invitation[]
  canManage: boolean
}

export function InvitationTable({ invitations, canManage }: Props) {
  const t = useTexts(membersTexts)
  return (
    <div>
      <CardTitle>{t('invitations')}</CardTitle>
      <Table label={t('invitations')}>
        <thead>
          <tr>
            <HeaderCell>{t('email')}</HeaderCell>
            <HeaderCell>{t('role')}</HeaderCell>
            <HeaderCell className="hidden md:table-cell">{t('invitedBy')}</HeaderCell>
            <HeaderCell className="hidden sm:table-cell">{t('expires')}</HeaderCell>
            <HeaderCell>
              <span className="sr-only">{t('actions')}</span>
            </HeaderCell>
          </tr>
        </thead>
        <tbody>
          {invitations.map((invitation) => (
            <InvitationRow key={invitation.id} invitation={invitation} canManage={canManage} />
          ))}
        </tbody>
      </Table>
    </div>
  )
}

function InvitationRow({ invitation, canManage }: { invitation: Invitation; canManage: boolean }) {
  const t = useTexts(membersTexts)
  const format = useFormat()
  const queryClient = useQueryClient()
  const { id, email, role, invitedBy, expiresAt, link } = invitation
  const withdraw = useMutation({
    mutationFn: () => call(memberEndpoints.withdraw, { params: { id } }),
    onSuccess: () => showToast(t('withdrawn')),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['members'] }),
  })
  return (
    <Row>
      <Cell className="wrap-anywhere">{email}</Cell>
      <Cell>{t(role)}</Cell>
      <Cell className="hidden text-muted md:table-cell">{invitedBy}</Cell>
      <Cell className="hidden whitespace-nowrap text-muted sm:table-cell">{format.date(expiresAt)}</Cell>
      <Cell>
        {canManage && (
          <div className="flex justify-end gap-1">
            {link && <CopyButton text={link} label={t('copyLink')} />}
            <Button
              size="small"
              variant="quiet"
              isBusy={withdraw.isPending}
              aria-label={t('withdrawFor', { email })}
              onClick={() => withdraw.mutate()}
            >
              {t('withdraw')}
            </Button>
          </div>
        )}
        <ErrorNote error={withdraw.error} className="mt-2" />
      </Cell>
    </Row>
  )
}
