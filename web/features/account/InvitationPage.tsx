import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { memberEndpoints } from '../../../src/contract/app/members.js'
import { ApiProblem } from '../../api/ApiProblem.js'
import { call } from '../../api/call.js'
import { useTexts } from '../../i18n/useTexts.js'
import { QueryView } from '../../ui/QueryView.js'
import { Skeleton } from '../../ui/Skeleton.js'
import { AuthCard } from '../session/AuthCard.js'
import { InvitationChoice } from './InvitationChoice.js'
import { invitationTexts } from './invitation.texts.js'

const route = getRouteApi('/open/invitations/$token')

export function InvitationPage() {
  const t = useTexts(invitationTexts)
  const { token } = route.useParams()
  const offer = useQuery({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => call(memberEndpoints.offered, { params: { token }, signal }),
  })
  const isGone = offer.error instanceof ApiProblem && offer.error.status === 404
  const title = offer.data ? t('title', { organisation: offer.data.organisationName }) : t('titleUnknown')
  return (
    <AuthCard title={title}>
      {isGone ? (
        <p className="text-sm">{t('gone')}</p>
      ) : (
        <QueryView query={offer} skeleton={<Skeleton className="h-24" />}>
          {(invitation) => <InvitationChoice invitation={invitation} token={token} />}
        </QueryView>
      )}
    </AuthCard>
  )
}
