import { Act } from '../../../src/contract/acts.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Checkboxes } from '../../ui/Checkboxes.js'
import { Field } from '../../ui/Field.js'
import { Select } from '../../ui/Select.js'
import { uiTexts } from '../../ui/ui.texts.js'
import { actTexts } from './act.texts.js'
import { criteriaAbove, type Section } from './draft.js'
import type { Spoken } from './drafting/answered.js'
import { Drafting } from './drafting/Drafting.js'
import { editorTexts } from './editor.texts.js'
import { PhrasesField } from './PhrasesField.js'
import { WhenFields } from './WhenFields.js'

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
  const acts = useTexts(actTexts)
  return (
    <>
      <Checkboxes
        legend={acts('acts')}
        hint={acts('actsHint')}
        boxesClass="grid sm:grid-cols-2 lg:grid-cols-3"
        options={Act.options}
        labelOf={acts}
        chosen={criterion.acts}
        onChange={(chosen) => onChange({ ...criterion, acts: chosen })}
      />
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
      <Drafting criterion={criterion} sections={sections} onChange={onChange} />
    </>
  )
}
