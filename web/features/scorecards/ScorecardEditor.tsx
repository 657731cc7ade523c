import { useBlocker } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { NewScorecard } from '../../../src/contract/app/scorecards.js'
import { ApiProblem } from '../../api/ApiProblem.js'
import { type FieldErrors, fieldErrors } from '../../forms/fieldErrors.js'
import { formTexts } from '../../forms/form.texts.js'
import { NumberField } from '../../forms/NumberField.js'
import { TextField } from '../../forms/TextField.js'
import { useLocale } from '../../i18n/locale.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { Card } from '../../ui/Card.js'
import { ConfirmDialog } from '../../ui/ConfirmDialog.js'
import { type Draft, moved, newCriterion, randomId, replaced, without, withSections } from './draft.js'
import { editorTexts } from './editor.texts.js'
import { SaveBar } from './SaveBar.js'
import { SectionEditor } from './SectionEditor.js'

interface Props {
  initial: Draft
  saveLabel: string
  note?: string
  /** Whoever looks may not change it: no field takes anything. */
  isReadOnly?: boolean
  notice?: ReactNode
  onFirstEdit?: () => void
  /** Answers what comes after: it is done once nothing is unsaved any more. */
  onSave: (scorecard: NewScorecard) => Promise<() => Promise<unknown>>
}

export function ScorecardEditor({
  initial,
  saveLabel,
  note,
  notice,
  isReadOnly = false,
  onFirstEdit,
  onSave,
}: Props) {
  const t = useTexts(editorTexts)
  const form = useTexts(formTexts)
  const locale = useLocale()
  const [loaded] = useState(initial)
  const [draft, setDraft] = useState(loaded)
  const [errors, setErrors] = useState<FieldErrors>({})
  const [problem, setProblem] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)
  const isSaved = useRef(false)
  const isChanged = draft !== loaded
  const blocker = useBlocker({
    shouldBlockFn: () => isChanged && !isSaved.current,
    enableBeforeUnload: () => isChanged && !isSaved.current,
    withResolver: true,
  })
  const { sections, criticalCap } = draft.definition

  function edit(next: Draft) {
    if (!isChanged) onFirstEdit?.()
    setDraft(next)
    // Once complaints are shown they follow what is typed, until none is left.
    if (Object.keys(errors).length > 0) setErrors(check(next))
  }

  function check(candidate: Draft): FieldErrors {
    return fieldErrors(NewScorecard, candidate, form, locale)
  }

  async function save() {
    const checked = NewScorecard.safeParse(draft)
    if (!checked.success) return setErrors(check(draft))
    setBusy(true)
    setProblem(null)
    try {
      const proceed = await onSave(checked.data)
      isSaved.current = true
      await proceed()
    } catch (cause) {
      if (cause instanceof ApiProblem) setErrors(cause.fields)
      setProblem(cause)
    } finally {
      setBusy(false)
    }
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <fieldset disabled={isReadOnly} className="flex min-w-0 flex-col gap-5">
        <Card className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_20rem]">
          <TextField
            label={t('name')}
            value={draft.name}
            error={errors.name}
            onValue={(name) => edit({ ...draft, name })}
          />
          <NumberField
            label={t('criticalCap')}
            hint={t('criticalCapHint')}
            value={criticalCap}
            error={errors['definition.criticalCap']}
            onValue={(cap) => edit({ ...draft, definition: { ...draft.definition, criticalCap: cap } })}
          />
        </Card>
        {sections.map((section, index) => (
          <SectionEditor
            key={section.id}
            section={section}
            sections={sections}
            path={`definition.sections.${index}`}
            errors={errors}
            onChange={(changed) => edit(withSections(draft, replaced(sections, index, changed)))}
            onMove={(by) => edit(withSections(draft, moved(sections, index, by)))}
            onRemove={() => edit(withSections(draft, without(sections, index)))}
          />
        ))}
        {!isReadOnly && (
          <Button
            className="self-start"
            onClick={() =>
              edit(
                withSections(draft, [
                  ...sections,
                  {
                    id: randomId('section'),
                    name: t('newSection'),
                    criteria: [newCriterion('SAID', randomId)],
                  },
                ]),
              )
            }
          >
            <Plus aria-hidden className="size-4" />
            {t('addSection')}
          </Button>
        )}
      </fieldset>
      {!isReadOnly && (
        <div className="mt-5">
          <SaveBar
            label={saveLabel}
            note={note}
            notice={notice}
            isChanged={isChanged}
            isBusy={isBusy}
            problem={problem}
            errors={errors}
          />
        </div>
      )}
      <ConfirmDialog
        isOpen={blocker.status === 'blocked'}
        onClose={() => blocker.reset?.()}
        title={t('leaveAsk')}
        description={t('leaveLead')}
        confirmLabel={t('leave')}
        onConfirm={async () => blocker.proceed?.()}
      />
    </form>
  )
}
