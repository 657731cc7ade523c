import { Plus, Trash2 } from 'lucide-react'
import type { AlertCondition } from '../../../src/contract/app/alerts.js'
import type { FieldErrors } from '../../forms/fieldErrors.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { IconButton } from '../../ui/IconButton.js'
import { replaced, without } from '../scorecards/draft.js'
import { ChoiceField } from './ChoiceField.js'
import { ConditionFields } from './ConditionFields.js'
import { conditionKinds, newCondition } from './newCondition.js'
import { ruleTexts } from './rule.texts.js'
import { useCriterionChoices } from './useCriterionChoices.js'

interface Props {
  /** Whose calls the rule is for; null: everybody's. */
  projectId: string | null
  conditions: readonly AlertCondition[]
  errors: FieldErrors
  onChange: (conditions: AlertCondition[]) => void
}

export function ConditionList({ projectId, conditions, errors, onChange }: Props) {
  const t = useTexts(ruleTexts)
  const criteria = useCriterionChoices(projectId)
  return (
    <div className="flex flex-col gap-3">
      {conditions.map((condition, index) => {
        const number = index + 1
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no identity but their place
          <fieldset key={`${index}:${condition.kind}`} className="rounded-lg border border-line p-4">
            <legend className="px-1 text-xs font-medium text-muted">{t('condition', { number })}</legend>
            <div className="flex items-start gap-3">
              <div className="grid grow gap-4 sm:grid-cols-[repeat(4,minmax(0,1fr))]">
                <ChoiceField
                  label={t('about')}
                  value={condition.kind}
                  options={conditionKinds.map((value) => ({ value, label: t(value) }))}
                  onValue={(kind) =>
                    onChange(replaced(conditions, index, newCondition(kind, criteria.first)))
                  }
                />
                <ConditionFields
                  condition={condition}
                  criteria={criteria}
                  errorOf={(field) => errors[`conditions.${index}.${field}`]}
                  onChange={(changed) => onChange(replaced(conditions, index, changed))}
                />
              </div>
              {conditions.length > 1 && (
                <IconButton
                  icon={Trash2}
                  label={t('removeCondition', { number })}
                  onClick={() => onChange(without(conditions, index))}
                />
              )}
            </div>
          </fieldset>
        )
      })}
      <Button
        className="self-start"
        onClick={() => onChange([...conditions, newCondition('OVERALL_SCORE', criteria.first)])}
      >
        <Plus aria-hidden className="size-4" />
        {t('addCondition')}
      </Button>
    </div>
  )
}
