import { LoaderCircle } from 'lucide-react'
import type { ComponentProps } from 'react'
import { type ButtonLook, buttonClass } from './buttonClass.js'

interface Props extends ComponentProps<'button'>, ButtonLook {
  /** The request it started is under way: it keeps its place and width, and cannot be pressed twice. */
  isBusy?: boolean
}

export function Button({ variant, size, isBusy = false, className, children, disabled, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled || isBusy}
      aria-busy={isBusy || undefined}
      className={buttonClass({ variant, size }, className)}
    >
      {isBusy && <LoaderCircle aria-hidden className="size-4 animate-spin" />}
      {children}
    </button>
  )
}
