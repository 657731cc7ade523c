import { useState } from 'react'
import { Field } from '../../ui/Field.js'
import { TextArea } from '../../ui/TextArea.js'
import { phrasesOf, textOf } from './phrasesOf.js'

interface Props {
  label: string
  hint: string
  optionalText?: string
  phrases: readonly string[]
  error: string | undefined
  onChange: (phrases: string[]) => void
}

/** One phrase a line; empty lines, as they come while typing, are no phrases. */
export function PhrasesField({ label, hint, optionalText, phrases, error, onChange }: Props) {
  const [typed, setTyped] = useState(phrases.join('\n'))
  return (
    <Field label={label} hint={hint} error={error} {...(optionalText ? { optionalText } : {})}>
      {(control) => (
        <TextArea
          {...control}
          value={textOf(phrases, typed)}
          onChange={(event) => {
            setTyped(event.target.value)
            onChange(phrasesOf(event.target.value))
          }}
        />
      )}
    </Field>
  )
}
