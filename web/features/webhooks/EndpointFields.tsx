import { useQuery } from '@tanstack/react-query'
import type { SubscribableEvent } from '../../../src/contract/webhooks.js'
import { TextField } from '../../forms/TextField.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Field } from '../../ui/Field.js'
import { Select } from '../../ui/Select.js'
import { uiTexts } from '../../ui/ui.texts.js'
import { projectChoicesQuery } from '../projects/projectChoices.js'
import { EventChoice } from './EventChoice.js'
import { webhookTexts } from './webhook.texts.js'

interface FieldState<V> {
  value: V
  error: string | undefined
  onValue: (value: V) => void
}

interface Props {
  url: FieldState<string>
  description: FieldState<string>
  events: FieldState<SubscribableEvent[]>
  projectId: FieldState<string | null>
}

/** What a new endpoint is asked for, and its settings too. */
export function EndpointFields({ url, description, events, projectId }: Props) {
  const t = useTexts(webhookTexts)
  const ui = useTexts(uiTexts)
  const projects = useQuery(projectChoicesQuery).data ?? []
  return (
    <>
      <TextField
        label={t('url')}
        hint={t('urlHint')}
        type="url"
        placeholder="https://example.com/webhooks/ccr"
        {...url}
      />
      <TextField label={t('description')} optionalText={ui('optional')} {...description} />
      <EventChoice chosen={events.value} error={events.error} onChange={events.onValue} />
      <Field
        label={t('project')}
        error={projectId.error}
        hint={projectId.value ? t('projectHint') : undefined}
      >
        {(control) => (
          <Select
            {...control}
            value={projectId.value ?? ''}
            onValueChange={(value) => projectId.onValue(value || null)}
            options={[
              { value: '', label: t('allProjects') },
              ...projects.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
      </Field>
    </>
  )
}
