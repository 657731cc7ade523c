import type { CriterionOf } from '../../../src/contract/scorecard.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Field } from '../../ui/Field.js'
import { Select } from '../../ui/Select.js'
import { uiTexts } from '../../ui/ui.texts.js'
import { ActsField } from './ActsField.js'
import { criteriaAbove, type Section } from './draft.js'
import { editorTexts } from './editor.texts.js'
import { PhrasesField } from './PhrasesField.js'
import { WhenFields } from './WhenFields.js'

type Spoken = CriterionOf<'SAID'> | CriterionOf<'NOT_SAID'>

interface Props {
  criterion: Spoken
  sections: readonly Section[]
  errorOf: (field: string) => string | undefined
  onChange: (criterion: Spoken) => void
}

const speakers = ['AGENT', 'CUSTOMER', 'ANYONE'] as const

export function SpokenFields({ criterion, sections, errorOf, onChange }: Props) {
  const t = useTexts(editorTexts)
  const ui = useTexts(uiTexts)
  return (
    <>
      <ActsField acts={criterion.acts} onChange={(acts) => onChange({ ...criterion, acts })} />
      <PhrasesField
        label={criterion.kind === 'SAID' ? t('examples') : t('forbiddenExamples')}
        hint={t('examplesHint')}
        phrases={criterion.examples}
        error={errorOf('examples')}
        onChange={(examples) => onChange({ ...criterion, examples })}
      />
      {criterion.kind === 'NOT_SAID' && (
        <PhrasesField
          label={t('words')}
          hint={t('wordsHint')}
          phrases={criterion.words}
          error={errorOf('words')}
          onChange={(words) => onChange({ ...criterion, words })}
        />
      )}
      <PhrasesField
        label={t('counterExamples')}
        hint={t('counterExamplesHint')}
        optionalText={ui('optional')}
        phrases={criterion.counterExamples}
        error={errorOf('counterExamples')}
        onChange={(counterExamples) => onChange({ ...criterion, counterExamples })}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <Field label={t('by')} error={errorOf('by')}>
          {(control) => (
            <Select
              {...control}
              value={criterion.by}
              options={speakers.map((value) => ({ value, label: t(value) }))}
              onValueChange={(by) => onChange({ ...criterion, by })}
            />
          )}
        </Field>
        <WhenFields
          when={criterion.when}
          above={criteriaAbove(sections, criterion.id)}
          errorOf={errorOf}
          onChange={(when) => onChange({ ...criterion, when })}
        />
      </div>
    </>
  )
}
