import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { SignIn } from '../../../src/contract/app/auth.js'
import { below } from '../../api/site.js'
import { TextField } from '../../forms/TextField.js'
import { useForm } from '../../forms/useForm.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { TextLink } from '../../ui/TextLink.js'
import { AuthCard } from './AuthCard.js'
import { AuthErrorNote } from './AuthErrorNote.js'
import { signIn } from './authCalls.js'
import { DemoHint } from './DemoHint.js'
import { greetingQuery } from './greeting.js'
import { nextPath } from './nextPath.js'
import { sessionTexts } from './session.texts.js'

const route = getRouteApi('/open/sign-in')

export function SignInPage() {
  const t = useTexts(sessionTexts)
  const { next } = route.useSearch()
  const greeting = useQuery(greetingQuery)
  const enter = async (credentials: SignIn) => {
    await signIn(credentials)
    location.assign(below(nextPath(next)))
  }
  const form = useForm(SignIn, { email: '', password: '' }, enter)

  return (
    <AuthCard
      title={t('signInTitle')}
      footer={
        greeting.data?.canSignUp && (
          <>
            {t('noAccount')}{' '}
            <TextLink to="/sign-up" search={next ? { next } : {}}>
              {t('signUp')}
            </TextLink>
          </>
        )
      }
    >
      {greeting.data?.demo && <DemoHint demo={greeting.data.demo} enter={enter} />}
      <form {...form.formProps} className="flex flex-col gap-4">
        <TextField label={t('email')} {...form.text('email')} type="email" autoComplete="username" />
        <TextField
          label={t('password')}
          {...form.text('password')}
          type="password"
          autoComplete="current-password"
        />
        <AuthErrorNote error={form.problem} />
        <Button type="submit" variant="primary" isBusy={form.isBusy}>
          {t('signIn')}
        </Button>
        <p className="text-center text-sm">
          <TextLink to="/forgot-password">{t('forgot')}</TextLink>
        </p>
      </form>
    </AuthCard>
  )
}
