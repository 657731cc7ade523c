import { useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { type Project, ProjectChange, projectEndpoints } from '../../../src/contract/app/projects.js'
import { RedactKind } from '../../../src/contract/redactKinds.js'
import { call } from '../../api/call.js'
import { changedFields } from '../../forms/changedFields.js'
import { useForm } from '../../forms/useForm.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { Card } from '../../ui/Card.js'
import { ErrorNote } from '../../ui/ErrorNote.js'
import { Switch } from '../../ui/Switch.js'
import { showToast } from '../../ui/toasts.js'
import { isManager, useMe } from '../session/me.js'
import { maskingTexts } from './masking.texts.js'
import { projectQuery } from './projectQueries.js'

const Masking = ProjectChange.pick({ redact: true, redactKinds: true })

/** What a project masks: off in all, or kind by kind. */
export function MaskingCard({ project }: { project: Project }) {
  const t = useTexts(maskingTexts)
  const queryClient = useQueryClient()
  const canChange = isManager(useMe())
  const { redact, redactKinds } = project
  const initial = { redact, redactKinds }
  const form = useForm(Masking, initial, async (body) => {
    const saved = await call(projectEndpoints.change, {
      params: { id: project.id },
      body: changedFields(body, initial),
    })
    queryClient.setQueryData(projectQuery(project.id).queryKey, saved)
    form.dropEdits()
    showToast(t('saved'))
  })
  const isOn = form.values.redact ?? true

  return (
    <Card>
      <form {...form.formProps} className="flex flex-col gap-5">
        <div>
          <h2 className="text-base font-semibold">{t('title')}</h2>
          <p className="mt-1 text-sm text-muted">{t('lead')}</p>
        </div>
        <Switch
          label={t('redact')}
          hint={canChange ? t('redactHint') : t('managersOnly')}
          isOn={isOn}
          onChange={(value) => form.set('redact', value)}
          disabled={!canChange}
        />
        <KindBoxes
          chosen={form.values.redactKinds ?? []}
          onChange={(kinds) => form.set('redactKinds', kinds)}
          isFixed={!canChange || !isOn}
        />
        <ErrorNote error={form.problem} />
        {canChange && (
          <Button type="submit" isBusy={form.isBusy} className="self-start">
            {t('apply')}
          </Button>
        )}
      </form>
    </Card>
  )
}

interface BoxesProps {
  chosen: readonly RedactKind[]
  onChange: (kinds: RedactKind[]) => void
  isFixed: boolean
}

function KindBoxes({ chosen, onChange, isFixed }: BoxesProps) {
  const t = useTexts(maskingTexts)
  const id = useId()
  const without = (kind: RedactKind) => chosen.filter((other) => other !== kind)
  return (
    <fieldset disabled={isFixed} className="grid gap-x-6 gap-y-3 disabled:opacity-55 sm:grid-cols-2">
      <legend className="sr-only">{t('title')}</legend>
      {RedactKind.options.map((kind) => (
        <div key={kind} className="flex items-start gap-2.5">
          <input
            id={`${id}-${kind}`}
            type="checkbox"
            className="mt-0.5 size-4 accent-accent"
            aria-describedby={`${id}-${kind}-hint`}
            checked={chosen.includes(kind)}
            onChange={({ target }) => onChange(target.checked ? [...without(kind), kind] : without(kind))}
          />
          <div>
            <label htmlFor={`${id}-${kind}`} className="text-sm font-medium">
              {t(`kind${kind}`)}
            </label>
            <p id={`${id}-${kind}-hint`} className="text-[0.8125rem] text-muted">
              {t(`kind${kind}Hint`)}
            </p>
          </div>
        </div>
      ))}
    </fieldset>
  )
}
