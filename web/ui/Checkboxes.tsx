import type { ReactNode } from 'react'
import { cx } from './cx.js'

interface Props<V extends string> {
  legend: string
  hint?: ReactNode
  error?: string | undefined
  options: readonly V[]
  labelOf: (option: V) => string
  chosen: readonly V[]
  onChange: (chosen: V[]) => void
  /** Of the fieldset, and of the boxes' arrangement. */
  className?: string
  boxesClass?: string
}

/** Any number of a few things that are all in sight. What is chosen keeps the order of the options. */
export function Checkboxes<V extends string>(props: Props<V>) {
  const { legend, hint, error, options, labelOf, chosen, onChange, className, boxesClass } = props
  return (
    <fieldset className={className}>
      <legend className="mb-1.5 text-sm font-medium">{legend}</legend>
      {hint && <p className="mb-2 text-[0.8125rem] text-muted">{hint}</p>}
      <div className={cx('gap-x-4 gap-y-2', boxesClass ?? 'flex flex-wrap')}>
        {options.map((option) => (
          <label key={option} className="flex items-center gap-2 text-sm">
            <input
              type="checkbox"
              className="size-4 accent-accent"
              checked={chosen.includes(option)}
              onChange={({ target }) =>
                onChange(options.filter((one) => (one === option ? target.checked : chosen.includes(one))))
              }
            />
            {labelOf(option)}
          </label>
        ))}
      </div>
      {error && <p className="mt-1.5 text-[0.8125rem] text-poor">{error}</p>}
    </fieldset>
  )
}
