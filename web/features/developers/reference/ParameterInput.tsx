import { useTexts } from '../../../i18n/useTexts.js'
import { Field } from '../../../ui/Field.js'
import { Input } from '../../../ui/Input.js'
import { Select } from '../../../ui/Select.js'
import type { Parameter } from './apiDocument.js'
import { referenceTexts } from './reference.texts.js'

interface Props {
  parameter: Parameter
  value: string
  onChange: (value: string) => void
}

export function ParameterInput({ parameter, value, onChange }: Props) {
  const t = useTexts(referenceTexts)
  const { name, required, schema } = parameter
  const [example] = schema.examples ?? []
  return (
    <Field label={name} {...(required && { optionalText: t('required') })}>
      {(control) =>
        schema.enum ? (
          <Select
            {...control}
            value={value}
            options={[
              { value: '', label: t('any') },
              ...schema.enum.map((option) => ({ value: String(option), label: String(option) })),
            ]}
            onValueChange={onChange}
          />
        ) : (
          <Input
            {...control}
            value={value}
            required={required}
            spellCheck={false}
            autoComplete="off"
            placeholder={example === undefined ? undefined : String(example)}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  )
}
