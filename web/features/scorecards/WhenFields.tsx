import type { Criterion, When } from '../../../src/contract/scorecard.js'
import { NumberField } from '../../forms/NumberField.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Field } from '../../ui/Field.js'
import { Select } from '../../ui/Select.js'
import { editorTexts } from './editor.texts.js'

interface Props {
  when: When
  /** What "before" and "after" may refer to. */
  above: readonly Criterion[]
  errorOf: (field: string) => string | undefined
  onChange: (when: When) => void
}

const kinds = ['ANYWHERE', 'FIRST', 'LAST', 'BEFORE', 'AFTER'] as const
const DEFAULT_SECONDS = 30

export function WhenFields({ when, above, errorOf, onChange }: Props) {
  const t = useTexts(editorTexts)
  return (
    <>
      <Field label={t('when')} error={errorOf('when')}>
        {(control) => (
          <Select
            {...control}
            value={when.kind}
            options={kinds.map((value) => ({
              value,
              label: t(value),
              isDisabled: (value === 'BEFORE' || value === 'AFTER') && above.length === 0,
            }))}
            onValueChange={(kind) => onChange(ofKind(kind))}
          />
        )}
      </Field>
      {(when.kind === 'FIRST' || when.kind === 'LAST') && (
        <NumberField
          label={t('seconds')}
          value={when.seconds}
          error={errorOf('when.seconds')}
          onValue={(seconds) => onChange({ ...when, seconds })}
        />
      )}
      {(when.kind === 'BEFORE' || when.kind === 'AFTER') && (
        <Field label={t('otherCriterion')} error={errorOf('when.criterionId')}>
          {(control) => (
            <Select
              {...control}
              value={when.criterionId}
              options={above.map(({ id, name }) => ({ value: id, label: name || t('unnamed') }))}
              onValueChange={(criterionId) => onChange({ ...when, criterionId })}
            />
          )}
        </Field>
      )}
    </>
  )

  function ofKind(kind: When['kind']): When {
    switch (kind) {
      case 'ANYWHERE':
        return { kind }
      case 'FIRST':
      case 'LAST':
        return { kind, seconds: 'seconds' in when ? when.seconds : DEFAULT_SECONDS }
      case 'BEFORE':
      case 'AFTER':
        return { kind, criterionId: 'criterionId' in when ? when.criterionId : (above.at(-1)?.id ?? '') }
    }
  }
}
