import { useQueryClient } from '@tanstack/react-query'
import { meEndpoints, OrganisationChange } from '../../../src/contract/app/me.js'
import { call } from '../../api/call.js'
import { TextField } from '../../forms/TextField.js'
import { useForm } from '../../forms/useForm.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { Card } from '../../ui/Card.js'
import { ErrorNote } from '../../ui/ErrorNote.js'
import { showToast } from '../../ui/toasts.js'
import { meQuery, useMe } from '../session/me.js'
import { membersTexts } from './members.texts.js'

export function OrganisationForm() {
  const t = useTexts(membersTexts)
  const { organisation } = useMe()
  const queryClient = useQueryClient()
  const form = useForm(OrganisationChange, { name: organisation.name }, async (body) => {
    queryClient.setQueryData(meQuery.queryKey, await call(meEndpoints.changeOrganisation, { body }))
    showToast(t('renamed'))
  })
  return (
    <Card className="max-w-2xl">
      <form {...form.formProps} className="flex flex-col gap-4">
        <TextField label={t('organisationName')} {...form.text('name')} autoComplete="organization" />
        <ErrorNote error={form.problem} />
        <Button type="submit" isBusy={form.isBusy} className="self-start">
          {t('rename')}
        </Button>
      </form>
    </Card>
  )
}
