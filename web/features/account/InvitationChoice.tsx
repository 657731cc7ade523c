import { useMutation, useQuery } from '@tanstack/react-query'
import { memberEndpoints, type OfferedInvitation } from '../../../src/contract/app/members.js'
import { call } from '../../api/call.js'
import { setOrganisationOfPage } from '../../api/organisationOfPage.js'
import { below } from '../../api/site.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { ButtonLink } from '../../ui/ButtonLink.js'
import { ErrorNote } from '../../ui/ErrorNote.js'
import { signOut } from '../session/authCalls.js'
import { meQuery } from '../session/me.js'
import { invitationTexts } from './invitation.texts.js'

interface Props {
  invitation: OfferedInvitation
  token: string
}

/** Accept at once when the right person is signed in; else how to become that person. */
export function InvitationChoice({ invitation, token }: Props) {
  const t = useTexts(invitationTexts)
  const me = useQuery(meQuery)
  const accept = useMutation({
    mutationFn: () => call(memberEndpoints.accept, { params: { token } }),
    onSuccess: () => {
      setOrganisationOfPage(undefined)
      location.assign(below('/projects'))
    },
  })
  const { email, invitedBy } = invitation
  const next = `/invitations/${token}`
  const current = me.data?.user.email

  return (
    <div className="flex flex-col gap-4 text-sm">
      <p>{t('lead', { name: invitedBy, email })}</p>
      {current === undefined ? (
        <>
          <p className="text-muted">{t('needsAccount', { email })}</p>
          <ButtonLink to="/sign-in" search={{ next }} variant="primary">
            {t('signIn')}
          </ButtonLink>
          <ButtonLink to="/sign-up" search={{ next, email }}>
            {t('signUp')}
          </ButtonLink>
        </>
      ) : current.toLowerCase() === email.toLowerCase() ? (
        <Button variant="primary" isBusy={accept.isPending} onClick={() => accept.mutate()}>
          {t('accept')}
        </Button>
      ) : (
        <>
          <p className="text-muted">{t('otherAccount', { current, email })}</p>
          <Button onClick={() => void signOut().then(() => location.reload())}>{t('signOut')}</Button>
        </>
      )}
      <ErrorNote error={accept.error} />
    </div>
  )
}
