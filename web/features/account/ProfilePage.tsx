import { useTexts } from '../../i18n/useTexts.js'
import { PageHeader } from '../../ui/PageHeader.js'
import { accountTexts } from './account.texts.js'
import { PasswordForm } from './PasswordForm.js'
import { ProfileForm } from './ProfileForm.js'

export function ProfilePage() {
  const t = useTexts(accountTexts)
  return (
    <div className="max-w-2xl">
      <PageHeader title={t('profile')} />
      <div className="flex flex-col gap-6">
        <ProfileForm />
        <PasswordForm />
      </div>
    </div>
  )
}
