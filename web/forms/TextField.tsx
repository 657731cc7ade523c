import type { ComponentProps, ReactNode } from 'react'
import { Field } from '../ui/Field.js'
import { Input } from '../ui/Input.js'

interface Props extends Omit<ComponentProps<'input'>, 'value' | 'onChange'> {
  label: string
  hint?: ReactNode
  optionalText?: string
  value: string
  error?: string | undefined
  onValue: (value: string) => void
}

/** With a form: `<TextField label={t('name')} {...form.text('name')} />`. */
export function TextField({ label, hint, optionalText, value, error, onValue, ...rest }: Props) {
  return (
    <Field label={label} hint={hint} error={error} {...(optionalText ? { optionalText } : {})}>
      {(control) => (
        <Input {...rest} {...control} value={value} onChange={(event) => onValue(event.target.value)} />
      )}
    </Field>
  )
}
