import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { apiKeyEndpoints, type CreatedApiKey, NewApiKey } from '../../../src/contract/app/apiKeys.js'
import { call } from '../../api/call.js'
import { TextField } from '../../forms/TextField.js'
import { useForm } from '../../forms/useForm.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { ErrorNote } from '../../ui/ErrorNote.js'
import { Field } from '../../ui/Field.js'
import { Select } from '../../ui/Select.js'
import { apiKeysTexts } from './apiKeys.texts.js'

const DAY_MS = 86_400_000
const LIFETIMES = ['never', '30', '90', '365'] as const
type Lifetime = (typeof LIFETIMES)[number]

export function CreateKeyForm({ onCreated }: { onCreated: (created: CreatedApiKey) => void }) {
  const t = useTexts(apiKeysTexts)
  const queryClient = useQueryClient()
  const [lifetime, setLifetime] = useState<Lifetime>('never')
  const form = useForm(NewApiKey, { name: '', expiresAt: null }, async ({ name }) => {
    const expiresAt =
      lifetime === 'never' ? null : new Date(Date.now() + Number(lifetime) * DAY_MS).toISOString()
    onCreated(await call(apiKeyEndpoints.create, { body: { name, expiresAt } }))
    void queryClient.invalidateQueries({ queryKey: ['api-keys'] })
  })
  return (
    <form {...form.formProps} className="flex flex-col gap-4">
      <TextField label={t('name')} hint={t('nameHint')} {...form.text('name')} autoComplete="off" />
      <Field label={t('expiry')} error={form.errors.expiresAt}>
        {(control) => (
          <Select
            {...control}
            value={lifetime}
            options={LIFETIMES.map((value) => ({
              value,
              label: value === 'never' ? t('never') : t('inDays', { count: Number(value) }),
            }))}
            onValueChange={setLifetime}
          />
        )}
      </Field>
      <ErrorNote error={form.problem} />
      <Button type="submit" variant="primary" isBusy={form.isBusy} className="self-end">
        {t('create')}
      </Button>
    </form>
  )
}
