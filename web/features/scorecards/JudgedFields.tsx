import { Info } from 'lucide-react'
import type { CriterionOf } from '../../../src/contract/scorecard.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Field } from '../../ui/Field.js'
import { Select } from '../../ui/Select.js'
import { TextArea } from '../../ui/TextArea.js'
import { useMe } from '../session/me.js'
import { editorTexts } from './editor.texts.js'

const speakers = ['AGENT', 'CUSTOMER', 'ANYONE'] as const

interface Props {
  criterion: CriterionOf<'JUDGED'>
  error: string | undefined
  onChange: (criterion: CriterionOf<'JUDGED'>) => void
}

export function JudgedFields({ criterion, error, onChange }: Props) {
  const t = useTexts(editorTexts)
  const { canJudge } = useMe().server
  return (
    <>
      <Field label={t('question')} hint={t('questionHint')} error={error}>
        {(control) => (
          <TextArea
            {...control}
            value={criterion.question}
            onChange={(event) => onChange({ ...criterion, question: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('judgedOn')}>
        {(control) => (
          <Select
            {...control}
            value={criterion.by ?? 'AGENT'}
            options={speakers.map((value) => ({ value, label: t(value) }))}
            onValueChange={(by) => onChange({ ...criterion, by })}
          />
        )}
      </Field>
      {!canJudge && (
        <p className="flex items-start gap-2 rounded-lg bg-fair-soft px-3 py-2.5 text-sm text-fair">
          <Info aria-hidden className="mt-0.5 size-4 shrink-0" />
          {t('noJudge')}
        </p>
      )}
    </>
  )
}
