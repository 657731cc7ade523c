import { type ReactNode, useState } from 'react'
import { Field } from '../ui/Field.js'
import { Input } from '../ui/Input.js'

interface Props {
  label: string
  hint?: ReactNode
  value: number
  error?: string | undefined
  /** NaN while what stands there is no number. */
  onValue: (value: number) => void
  className?: string
}

/** Keeps what is being typed: `0.` on the way to `0.5`, `1,5` as many languages write it. */
export function NumberField({ label, hint, value, error, onValue, className }: Props) {
  const [typed, setTyped] = useState(String(value))
  const shown = Object.is(parsedNumber(typed), value) ? typed : String(value)
  return (
    <Field label={label} hint={hint} error={error} {...(className ? { className } : {})}>
      {(control) => (
        <Input
          {...control}
          inputMode="decimal"
          autoComplete="off"
          value={shown}
          onChange={(event) => {
            setTyped(event.target.value)
            onValue(parsedNumber(event.target.value))
          }}
        />
      )}
    </Field>
  )
}

function parsedNumber(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.').replace('−', '-'))
}
