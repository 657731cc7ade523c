import { z } from 'zod'
import { Password, SignIn } from '../../../src/contract/app/auth.js'
import { TextField } from '../../forms/TextField.js'
import { useForm } from '../../forms/useForm.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { Card, CardTitle } from '../../ui/Card.js'
import { showToast } from '../../ui/toasts.js'
import { AuthErrorNote } from '../session/AuthErrorNote.js'
import { changePassword } from '../session/authCalls.js'
import { accountTexts } from './account.texts.js'

const PasswordChange = z.object({ currentPassword: SignIn.shape.password, newPassword: Password })

export function PasswordForm() {
  const t = useTexts(accountTexts)
  const initial = { currentPassword: '', newPassword: '' }
  const form = useForm(PasswordChange, initial, async ({ currentPassword, newPassword }) => {
    await changePassword(currentPassword, newPassword)
    form.set('currentPassword', '')
    form.set('newPassword', '')
    showToast(t('passwordChanged'))
  })
  return (
    <Card>
      <CardTitle>{t('password')}</CardTitle>
      <form {...form.formProps} className="flex flex-col gap-4">
        <TextField
          label={t('currentPassword')}
          {...form.text('currentPassword')}
          type="password"
          autoComplete="current-password"
        />
        <TextField
          label={t('newPassword')}
          hint={t('passwordHint')}
          {...form.text('newPassword')}
          type="password"
          autoComplete="new-password"
        />
        <AuthErrorNote error={form.problem} />
        <Button type="submit" isBusy={form.isBusy} className="self-start">
          {t('changePassword')}
        </Button>
      </form>
    </Card>
  )
}
