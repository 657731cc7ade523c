import { useQuery } from '@tanstack/react-query'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { PageHeader } from '../../ui/PageHeader.js'
import { QueryView } from '../../ui/QueryView.js'
import { SkeletonRows } from '../../ui/Skeleton.js'
import { isManager, useMe } from '../session/me.js'
import { AgentSentimentCard } from './AgentSentimentCard.js'
import { membersQuery } from './accountQueries.js'
import { InvitationTable } from './InvitationTable.js'
import { InviteDialog } from './InviteDialog.js'
import { MemberTable } from './MemberTable.js'
import { membersTexts } from './members.texts.js'
import { OrganisationForm } from './OrganisationForm.js'

export function MembersPage() {
  const t = useTexts(membersTexts)
  const me = useMe()
  const query = useQuery(membersQuery)
  const [isInviting, setInviting] = useState(false)
  const canManage = isManager(me)
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead', { organisation: me.organisation.name })}
        actions={
          canManage && (
            <Button variant="primary" onClick={() => setInviting(true)}>
              <UserPlus aria-hidden className="size-4" />
              {t('invite')}
            </Button>
          )
        }
      />
      <QueryView query={query} skeleton={<SkeletonRows rows={4} />}>
        {({ members, invitations }) => (
          <div className="flex flex-col gap-8">
            <MemberTable members={members} />
            {invitations.length > 0 && <InvitationTable invitations={invitations} canManage={canManage} />}
            {canManage && <OrganisationForm />}
            {canManage && <AgentSentimentCard />}
          </div>
        )}
      </QueryView>
      <InviteDialog isOpen={isInviting} onClose={() => setInviting(false)} />
    </>
  )
}
