import type { Criterion } from '../../../src/contract/scorecard.js'
import type { FieldErrors } from '../../forms/fieldErrors.js'
import { NumberField } from '../../forms/NumberField.js'
import { TextField } from '../../forms/TextField.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Switch } from '../../ui/Switch.js'
import { uiTexts } from '../../ui/ui.texts.js'
import { type Section, totalWeight } from './draft.js'
import { editorTexts } from './editor.texts.js'
import { JudgedFields } from './JudgedFields.js'
import { MetricFields } from './MetricFields.js'
import { SpokenFields } from './SpokenFields.js'

interface Props {
  criterion: Criterion
  sections: readonly Section[]
  path: string
  errors: FieldErrors
  onChange: (criterion: Criterion) => void
}

export function CriterionFields({ criterion, sections, path, errors, onChange }: Props) {
  const t = useTexts(editorTexts)
  const ui = useTexts(uiTexts)
  const format = useFormat()
  const total = totalWeight(sections)
  const errorOf = (field: string) => errors[`${path}.${field}`]
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_9rem]">
        <TextField
          label={t('criterionName')}
          value={criterion.name}
          error={errorOf('name')}
          onValue={(name) => onChange({ ...criterion, name })}
        />
        <NumberField
          label={t('weight')}
          hint={
            total > 0 && criterion.weight > 0
              ? t('weightShare', { share: format.percent(criterion.weight / total) })
              : undefined
          }
          value={criterion.weight}
          error={errorOf('weight')}
          onValue={(weight) => onChange({ ...criterion, weight })}
        />
      </div>
      <TextField
        label={t('description')}
        optionalText={ui('optional')}
        value={criterion.description}
        error={errorOf('description')}
        onValue={(description) => onChange({ ...criterion, description })}
      />
      {kindFields()}
      <Switch
        label={t('critical')}
        hint={t('criticalHint')}
        isOn={criterion.critical}
        onChange={(critical) => onChange({ ...criterion, critical })}
      />
    </div>
  )

  function kindFields() {
    switch (criterion.kind) {
      case 'SAID':
      case 'NOT_SAID':
        return (
          <SpokenFields criterion={criterion} sections={sections} errorOf={errorOf} onChange={onChange} />
        )
      case 'METRIC':
        return <MetricFields criterion={criterion} errorOf={errorOf} onChange={onChange} />
      case 'JUDGED':
        return <JudgedFields criterion={criterion} error={errorOf('question')} onChange={onChange} />
    }
  }
}
