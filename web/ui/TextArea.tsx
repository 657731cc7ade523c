import type { ComponentProps } from 'react'
import { cx } from './cx.js'
import { controlClass } from './Input.js'

export function TextArea({ className, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      rows={3}
      {...rest}
      className={cx(controlClass, 'field-sizing-content py-2 text-sm', className)}
    />
  )
}
