import { useQueryClient } from '@tanstack/react-query'
import { Locale, meEndpoints, ProfileChange } from '../../../src/contract/app/me.js'
import { call } from '../../api/call.js'
import { TextField } from '../../forms/TextField.js'
import { useForm } from '../../forms/useForm.js'
import { languageName } from '../../i18n/format.js'
import { setLocale } from '../../i18n/locale.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { Card, CardTitle } from '../../ui/Card.js'
import { ErrorNote } from '../../ui/ErrorNote.js'
import { Field } from '../../ui/Field.js'
import { Input } from '../../ui/Input.js'
import { Select } from '../../ui/Select.js'
import { showToast } from '../../ui/toasts.js'
import { meQuery, useMe } from '../session/me.js'
import { accountTexts } from './account.texts.js'

const BROWSER = 'browser'

export function ProfileForm() {
  const t = useTexts(accountTexts)
  const { user } = useMe()
  const queryClient = useQueryClient()
  const form = useForm(ProfileChange, { name: user.name, locale: user.locale }, async (body) => {
    queryClient.setQueryData(meQuery.queryKey, await call(meEndpoints.changeProfile, { body }))
    if (body.locale) setLocale(body.locale)
    showToast(t('profileSaved'))
  })
  const languages = [
    { value: BROWSER, label: t('languageBrowser') },
    ...Locale.options.map((value) => ({ value, label: languageName(value, value) })),
  ]

  return (
    <Card>
      <CardTitle>{t('profile')}</CardTitle>
      <form {...form.formProps} className="flex flex-col gap-4">
        <TextField label={t('name')} {...form.text('name')} autoComplete="name" />
        <Field label={t('email')}>{(control) => <Input {...control} value={user.email} disabled />}</Field>
        <Field label={t('language')} error={form.errors.locale}>
          {(control) => (
            <Select
              {...control}
              value={form.values.locale ?? BROWSER}
              options={languages}
              onValueChange={(value) => form.set('locale', Locale.safeParse(value).data ?? null)}
            />
          )}
        </Field>
        <ErrorNote error={form.problem} />
        <Button type="submit" variant="primary" isBusy={form.isBusy} className="self-start">
          {t('save')}
        </Button>
      </form>
    </Card>
  )
}
