import { createLink } from '@tanstack/react-router'
import type { ComponentProps } from 'react'
import { cx } from './cx.js'

export const TextLink = createLink(({ className, ...rest }: ComponentProps<'a'>) => (
  <a
    {...rest}
    className={cx(
      'font-medium text-accent underline decoration-accent/35 underline-offset-3 hover:decoration-accent',
      className,
    )}
  />
))
