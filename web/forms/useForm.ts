import { type FormEvent, useRef, useState } from 'react'
import type { z } from 'zod'
import { ApiProblem } from '../api/ApiProblem.js'
import { useLocale } from '../i18n/locale.js'
import { useTexts } from '../i18n/useTexts.js'
import { type FieldErrors, fieldErrors } from './fieldErrors.js'
import { formTexts } from './form.texts.js'

type TextField<V> = { [K in keyof V]-?: string extends V[K] ? K : never }[keyof V] & string

/**
 * A form over one schema of the contract: checked here first, and what the server objects to lands on its field. Where
 * nothing was edited it shows what `initial` says now.
 */
export function useForm<S extends z.ZodObject>(
  schema: S,
  initial: z.input<S>,
  send: (value: z.output<S>) => Promise<unknown>,
) {
  const t = useTexts(formTexts)
  const locale = useLocale()
  const [edits, setEdits] = useState<Partial<z.input<S>>>({})
  const [errors, setErrors] = useState<FieldErrors>({})
  const [problem, setProblem] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)
  const formRef = useRef<HTMLFormElement>(null)
  const values: z.input<S> = { ...initial, ...edits }

  function set<K extends keyof z.input<S>>(field: K, value: z.input<S>[K]) {
    setEdits((current) => ({ ...current, [field]: value }))
    setErrors((current) => withoutErrorsOf(current, String(field)))
  }

  /** What a text field needs: its value, its error, and where to put what is typed. */
  function text(field: TextField<z.input<S>>) {
    return {
      value: String(values[field] ?? ''),
      error: errors[field],
      onValue: (typed: string) => {
        setEdits((current) => ({ ...current, [field]: typed }))
        setErrors((current) => withoutErrorsOf(current, field))
      },
    }
  }

  async function submit() {
    const checked = schema.safeParse(values)
    if (!checked.success) return refuse(fieldErrors(schema, values, t, locale))
    setBusy(true)
    setProblem(null)
    setErrors({})
    try {
      await send(checked.data)
    } catch (cause) {
      const fields = cause instanceof ApiProblem ? cause.fields : {}
      if (Object.keys(fields).length > 0) refuse(fields)
      else setProblem(cause)
    } finally {
      setBusy(false)
    }
  }

  function refuse(found: FieldErrors) {
    setErrors(found)
    // After the errors are drawn: aria-invalid is what marks the field.
    requestAnimationFrame(() => formRef.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus())
  }

  return {
    values,
    set,
    text,
    errors,
    problem,
    isBusy,
    /** Once they are saved, or given up. */
    dropEdits: () => setEdits({}),
    formProps: {
      ref: formRef,
      noValidate: true,
      onSubmit: (event: FormEvent) => {
        event.preventDefault()
        void submit()
      },
    },
  }
}

/** Those of a list's entries are its own: what was changed is no longer what was objected to. */
function withoutErrorsOf(errors: FieldErrors, field: string): FieldErrors {
  return Object.fromEntries(
    Object.entries(errors).filter(([path]) => path !== field && !path.startsWith(`${field}.`)),
  )
}
