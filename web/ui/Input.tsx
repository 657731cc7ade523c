import type { ComponentProps } from 'react'
import { cx } from './cx.js'

export const controlClass =
  'w-full rounded-lg border border-line-strong/60 bg-surface px-3 text-ink placeholder:text-muted hover:border-line-strong focus-visible:outline-offset-0 disabled:bg-sunken disabled:text-muted aria-invalid:border-poor'

export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input {...rest} className={cx(controlClass, 'h-9.5 text-sm', className)} />
}
