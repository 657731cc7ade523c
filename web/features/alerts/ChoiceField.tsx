import { Field } from '../../ui/Field.js'
import { Select } from '../../ui/Select.js'

interface Props<V extends string> {
  label: string
  value: V
  options: readonly { value: V; label: string }[]
  error?: string | undefined
  onValue: (value: V) => void
}

export function ChoiceField<V extends string>({ label, value, options, error, onValue }: Props<V>) {
  return (
    <Field label={label} error={error}>
      {(control) => <Select {...control} value={value} options={options} onValueChange={onValue} />}
    </Field>
  )
}
