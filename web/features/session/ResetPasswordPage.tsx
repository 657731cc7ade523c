import { getRouteApi } from '@tanstack/react-router'
import { SignUp } from '../../../src/contract/app/auth.js'
import { below } from '../../api/site.js'
import { TextField } from '../../forms/TextField.js'
import { useForm } from '../../forms/useForm.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { TextLink } from '../../ui/TextLink.js'
import { AuthCard } from './AuthCard.js'
import { AuthErrorNote } from './AuthErrorNote.js'
import { resetPassword } from './authCalls.js'
import { sessionTexts } from './session.texts.js'

const route = getRouteApi('/open/reset-password')
const NewPassword = SignUp.pick({ password: true })

export function ResetPasswordPage() {
  const t = useTexts(sessionTexts)
  const { token } = route.useSearch()
  const form = useForm(NewPassword, { password: '' }, async ({ password }) => {
    await resetPassword(token ?? '', password)
    location.assign(below('/sign-in'))
  })

  return (
    <AuthCard title={t('chooseTitle')} footer={<TextLink to="/forgot-password">{t('forgot')}</TextLink>}>
      {token ? (
        <form {...form.formProps} className="flex flex-col gap-4">
          <TextField
            label={t('newPassword')}
            hint={t('passwordHint')}
            {...form.text('password')}
            type="password"
            autoComplete="new-password"
          />
          <AuthErrorNote error={form.problem} />
          <Button type="submit" variant="primary" isBusy={form.isBusy}>
            {t('save')}
          </Button>
        </form>
      ) : (
        <p className="text-sm">{t('linkInvalid')}</p>
      )}
    </AuthCard>
  )
}
