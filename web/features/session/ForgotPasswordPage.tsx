import { useQuery } from '@tanstack/react-query'
import { MailCheck } from 'lucide-react'
import { useState } from 'react'
import { SignIn } from '../../../src/contract/app/auth.js'
import { TextField } from '../../forms/TextField.js'
import { useForm } from '../../forms/useForm.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { Skeleton } from '../../ui/Skeleton.js'
import { TextLink } from '../../ui/TextLink.js'
import { AuthCard } from './AuthCard.js'
import { AuthErrorNote } from './AuthErrorNote.js'
import { requestPasswordReset } from './authCalls.js'
import { greetingQuery } from './greeting.js'
import { sessionTexts } from './session.texts.js'

const Request = SignIn.pick({ email: true })

export function ForgotPasswordPage() {
  const t = useTexts(sessionTexts)
  const greeting = useQuery(greetingQuery)
  const [isSent, setSent] = useState(false)
  const form = useForm(Request, { email: '' }, async ({ email }) => {
    await requestPasswordReset(email)
    setSent(true)
  })

  return (
    <AuthCard
      title={t('forgotTitle')}
      lead={t('forgotLead')}
      footer={<TextLink to="/sign-in">{t('back')}</TextLink>}
    >
      {greeting.isPending ? (
        <Skeleton className="h-28 rounded-xl" />
      ) : greeting.data?.canResetPassword === false ? (
        <p className="text-sm">{t('noMail')}</p>
      ) : isSent ? (
        <p role="status" className="flex items-start gap-2.5 text-sm">
          <MailCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
          {t('linkSent')}
        </p>
      ) : (
        <form {...form.formProps} className="flex flex-col gap-4">
          <TextField label={t('email')} {...form.text('email')} type="email" autoComplete="username" />
          <AuthErrorNote error={form.problem} />
          <Button type="submit" variant="primary" isBusy={form.isBusy}>
            {t('sendLink')}
          </Button>
        </form>
      )}
    </AuthCard>
  )
}
