import { createLink } from '@tanstack/react-router'
import type { ComponentProps } from 'react'
import { type ButtonLook, buttonClass } from './buttonClass.js'

/** A link that looks like a button: it goes somewhere, it does nothing. */
export const ButtonLink = createLink(
  ({ variant, size, className, ...rest }: ComponentProps<'a'> & ButtonLook) => (
    <a
      {...rest}
      className={buttonClass({ variant, size }, `hover:bg-sunken ${linkHover(variant)} ${className ?? ''}`)}
    />
  ),
)

function linkHover(variant: ButtonLook['variant']): string {
  return variant === 'primary' ? 'hover:bg-accent-hover' : ''
}
