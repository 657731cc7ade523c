import { useMutation } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { MailCheck } from 'lucide-react'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { TextLink } from '../../ui/TextLink.js'
import { AuthCard } from './AuthCard.js'
import { AuthErrorNote } from './AuthErrorNote.js'
import { confirmEmail } from './authCalls.js'
import { sessionTexts } from './session.texts.js'

const route = getRouteApi('/open/confirm-email')

/** Confirmed by a person: programs that look at mails open links, and press no buttons. */
export function ConfirmEmailPage() {
  const t = useTexts(sessionTexts)
  const { token = '', next } = route.useSearch()
  const confirming = useMutation({ mutationFn: () => confirmEmail(token) })
  return (
    <AuthCard
      title={t('confirmTitle')}
      footer={
        <TextLink to="/sign-in" search={next ? { next } : {}}>
          {t('signIn')}
        </TextLink>
      }
    >
      {confirming.isSuccess ? (
        <p role="status" className="flex items-start gap-2.5 text-sm">
          <MailCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
          {t('confirmed')}
        </p>
      ) : (
        <div className="flex flex-col gap-4">
          <p className="text-sm">{t('confirmLead')}</p>
          <AuthErrorNote error={confirming.error} />
          <Button variant="primary" isBusy={confirming.isPending} onClick={() => confirming.mutate()}>
            {t('confirm')}
          </Button>
        </div>
      )}
    </AuthCard>
  )
}
