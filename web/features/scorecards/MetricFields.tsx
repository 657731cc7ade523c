import type { CriterionOf } from '../../../src/contract/scorecard.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Field } from '../../ui/Field.js'
import { Select } from '../../ui/Select.js'
import { useMe } from '../session/me.js'
import { BoundFields } from './BoundFields.js'
import { editorTexts } from './editor.texts.js'
import { useMetricChoices } from './useMetricChoices.js'

interface Props {
  criterion: CriterionOf<'METRIC'>
  errorOf: (field: string) => string | undefined
  onChange: (criterion: CriterionOf<'METRIC'>) => void
}

export function MetricFields({ criterion, errorOf, onChange }: Props) {
  const t = useTexts(editorTexts)
  const metrics = useMetricChoices(criterion.metric)
  const { hasAgentSentiment } = useMe().organisation
  const isOff = criterion.metric === 'AGENT_SENTIMENT' && !hasAgentSentiment
  const { min, max, ...rest } = criterion
  return (
    <>
      <Field label={t('metric')} error={errorOf('metric')} {...(isOff && { hint: t('agentSentimentOff') })}>
        {(control) => (
          <Select
            {...control}
            value={criterion.metric}
            options={metrics}
            onValueChange={(metric) => onChange({ ...criterion, metric })}
          />
        )}
      </Field>
      <BoundFields
        label={t('min')}
        fullLabel={t('minFull')}
        zeroLabel={t('minZero')}
        bound={min}
        error={errorOf('min')}
        errorOf={(field) => errorOf(`min.${field}`)}
        onChange={(bound) => onChange({ ...rest, ...(max && { max }), ...(bound && { min: bound }) })}
      />
      <BoundFields
        label={t('max')}
        fullLabel={t('maxFull')}
        zeroLabel={t('maxZero')}
        bound={max}
        error={errorOf('max')}
        errorOf={(field) => errorOf(`max.${field}`)}
        onChange={(bound) => onChange({ ...rest, ...(min && { min }), ...(bound && { max: bound }) })}
      />
    </>
  )
}
