import { NumberField } from '../../forms/NumberField.js'
import { useTexts } from '../../i18n/useTexts.js'
import { ChoiceField } from './ChoiceField.js'
import { ruleTexts } from './rule.texts.js'

const comparisons = ['BELOW', 'ABOVE'] as const

interface Compared {
  comparison: 'BELOW' | 'ABOVE'
  value: number
}

interface Props extends Compared {
  error: string | undefined
  onChange: (compared: Compared) => void
}

export function ComparisonFields({ comparison, value, error, onChange }: Props) {
  const t = useTexts(ruleTexts)
  return (
    <>
      <ChoiceField
        label={t('comparison')}
        value={comparison}
        options={comparisons.map((one) => ({ value: one, label: t(one) }))}
        onValue={(chosen) => onChange({ comparison: chosen, value })}
      />
      <NumberField
        label={t('value')}
        value={value}
        error={error}
        onValue={(typed) => onChange({ comparison, value: typed })}
      />
    </>
  )
}
