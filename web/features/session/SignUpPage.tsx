import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { MailCheck } from 'lucide-react'
import { useState } from 'react'
import { SignUp } from '../../../src/contract/app/auth.js'
import { OrganisationChange } from '../../../src/contract/app/me.js'
import { setOrganisationOfPage } from '../../api/organisationOfPage.js'
import { below } from '../../api/site.js'
import { TextField } from '../../forms/TextField.js'
import { useForm } from '../../forms/useForm.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { TextLink } from '../../ui/TextLink.js'
import { AuthCard } from './AuthCard.js'
import { AuthErrorNote } from './AuthErrorNote.js'
import { signUp } from './authCalls.js'
import { greetingQuery } from './greeting.js'
import { nextPath } from './nextPath.js'
import { sessionTexts } from './session.texts.js'

const route = getRouteApi('/open/sign-up')
const NewAccount = SignUp.omit({ next: true }).extend({ organisation: OrganisationChange.shape.name })

export function SignUpPage() {
  const t = useTexts(sessionTexts)
  const { next, email = '' } = route.useSearch()
  const greeting = useQuery(greetingQuery)
  const initial = { name: '', email, password: '', organisation: '' }
  const [isMailed, setMailed] = useState(false)
  const form = useForm(NewAccount, initial, async (person) => {
    const { isSignedIn } = await signUp({ ...person, next: SignUp.shape.next.catch(undefined).parse(next) })
    setOrganisationOfPage(undefined)
    if (isSignedIn) location.assign(below(nextPath(next)))
    else setMailed(true)
  })

  if (isMailed)
    return (
      <AuthCard title={t('mailedTitle')} footer={<TextLink to="/sign-in">{t('back')}</TextLink>}>
        <p role="status" className="flex items-start gap-2.5 text-sm">
          <MailCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
          {t('mailed', { email: form.values.email })}
        </p>
      </AuthCard>
    )

  return (
    <AuthCard
      title={t('signUpTitle')}
      lead={t('signUpLead')}
      footer={
        <>
          {t('haveAccount')}{' '}
          <TextLink to="/sign-in" search={next ? { next } : {}}>
            {t('signIn')}
          </TextLink>
        </>
      }
    >
      {greeting.data?.canSignUp === false && <p className="mb-4 text-sm text-muted">{t('signUpClosed')}</p>}
      <form {...form.formProps} className="flex flex-col gap-4">
        <TextField label={t('name')} {...form.text('name')} autoComplete="name" />
        <TextField label={t('email')} {...form.text('email')} type="email" autoComplete="username" />
        <TextField
          label={t('password')}
          {...form.text('password')}
          hint={t('passwordHint')}
          type="password"
          autoComplete="new-password"
        />
        <TextField
          label={t('organisation')}
          {...form.text('organisation')}
          hint={t('organisationHint')}
          autoComplete="organization"
        />
        <AuthErrorNote error={form.problem} />
        <Button type="submit" variant="primary" isBusy={form.isBusy}>
          {t('signUp')}
        </Button>
      </form>
    </AuthCard>
  )
}
