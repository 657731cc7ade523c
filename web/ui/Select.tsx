import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cx } from './cx.js'
import { controlClass } from './Input.js'

interface Option<V extends string> {
  value: V
  label: string
  isDisabled?: boolean
}

interface Props<V extends string> extends Omit<ComponentProps<'select'>, 'value' | 'onChange' | 'children'> {
  value: V
  options: readonly Option<V>[]
  onValueChange: (value: V) => void
}

/** The platform's own list: it works with every screen reader, keyboard and phone there is. */
export function Select<V extends string>({ value, options, onValueChange, className, ...rest }: Props<V>) {
  return (
    <span className={cx('relative block', className)}>
      <select
        {...rest}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value)
          if (chosen) onValueChange(chosen.value)
        }}
        className={cx(controlClass, 'h-9.5 appearance-none truncate pr-9 text-sm')}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.isDisabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-muted"
      />
    </span>
  )
}
