import type { AlertCondition } from '../../../src/contract/app/alerts.js'
import { Verdict } from '../../../src/contract/verdict.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Checkboxes } from '../../ui/Checkboxes.js'
import { PhrasesField } from '../scorecards/PhrasesField.js'
import { useMetricChoices } from '../scorecards/useMetricChoices.js'
import { useMe } from '../session/me.js'
import { ChoiceField } from './ChoiceField.js'
import { ComparisonFields } from './ComparisonFields.js'
import { ruleTexts } from './rule.texts.js'
import type { useCriterionChoices } from './useCriterionChoices.js'

interface Props {
  condition: AlertCondition
  criteria: ReturnType<typeof useCriterionChoices>
  errorOf: (field: string) => string | undefined
  onChange: (condition: AlertCondition) => void
}

const speakers = ['AGENT', 'CUSTOMER'] as const
const matches = ['MEANING', 'WORD'] as const

export function ConditionFields({ condition, criteria, errorOf, onChange }: Props) {
  const t = useTexts(ruleTexts)
  const metrics = useMetricChoices(condition.kind === 'METRIC' ? condition.metric : undefined)
  const { hasAgentSentiment } = useMe().organisation
  switch (condition.kind) {
    case 'OVERALL_SCORE':
      return comparison(condition)
    case 'CRITERION_VERDICT':
      return (
        <>
          {criterion(condition)}
          <Checkboxes
            legend={t('verdicts')}
            className="sm:col-span-2"
            options={Verdict.options}
            labelOf={t}
            chosen={condition.verdicts}
            error={errorOf('verdicts')}
            onChange={(verdicts) => onChange({ ...condition, verdicts })}
          />
        </>
      )
    case 'CRITERION_SCORE':
      return (
        <>
          {criterion(condition)}
          {comparison(condition)}
        </>
      )
    case 'METRIC':
      return (
        <>
          <ChoiceField
            label={t('metric')}
            value={condition.metric}
            options={metrics}
            onValue={(metric) => onChange({ ...condition, metric })}
          />
          {comparison(condition)}
        </>
      )
    case 'SENTIMENT':
      return (
        <>
          <ChoiceField
            label={t('of')}
            value={condition.of}
            options={speakers
              .filter((value) => value !== 'AGENT' || hasAgentSentiment || condition.of === value)
              .map((value) => ({ value, label: t(value) }))}
            onValue={(of) => onChange({ ...condition, of })}
          />
          {comparison(condition)}
        </>
      )
    case 'PHRASE':
      return (
        <>
          <ChoiceField
            label={t('by')}
            value={condition.by}
            options={[...speakers, 'ANYONE' as const].map((value) => ({ value, label: t(value) }))}
            onValue={(by) => onChange({ ...condition, by })}
          />
          <ChoiceField
            label={t('match')}
            value={condition.match}
            options={matches.map((value) => ({ value, label: t(value) }))}
            onValue={(match) => onChange({ ...condition, match })}
          />
          <div className="sm:col-span-3">
            <PhrasesField
              label={t('phrases')}
              hint={t('phrasesHint')}
              phrases={condition.phrases}
              error={errorOf('phrases')}
              onChange={(phrases) => onChange({ ...condition, phrases })}
            />
          </div>
        </>
      )
  }

  function comparison(compared: Extract<AlertCondition, { comparison: unknown }>) {
    return (
      <ComparisonFields
        comparison={compared.comparison}
        value={compared.value}
        error={errorOf('value')}
        onChange={(changed) => onChange({ ...compared, ...changed })}
      />
    )
  }

  function criterion(named: Extract<AlertCondition, { criterionId: unknown }>) {
    return (
      <ChoiceField
        label={t('criterion')}
        value={named.criterionId}
        options={criteria.with(named.criterionId)}
        error={errorOf('criterionId')}
        onValue={(criterionId) => onChange({ ...named, criterionId })}
      />
    )
  }
}
