import { JudgedBy } from '../../../src/contract/analysis.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Field } from '../../ui/Field.js'
import { Select } from '../../ui/Select.js'
import { useMe } from '../session/me.js'
import { projectTexts } from './project.texts.js'

interface Props {
  value: JudgedBy
  error: string | undefined
  onValue: (value: JudgedBy) => void
  /** Whoever looks may not choose another. */
  isFixed: boolean
}

/** Whose verdicts are in force in a project, where there is a language model to choose. */
export function JudgedByField({ value, error, onValue, isFixed }: Props) {
  const t = useTexts(projectTexts)
  const { canJudge } = useMe().server
  return (
    <Field
      label={t('judgedBy')}
      error={error}
      hint={isFixed ? t('managersOnly') : t(canJudge ? `judgedBy${value}Hint` : 'judgedByNobody')}
    >
      {(control) => (
        <Select
          {...control}
          value={value}
          disabled={isFixed}
          options={JudgedBy.options.map((one) => ({ value: one, label: t(`judgedBy${one}`) }))}
          onValueChange={onValue}
        />
      )}
    </Field>
  )
}
