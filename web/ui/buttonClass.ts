import { cx } from './cx.js'

export interface ButtonLook {
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined
  size?: 'small' | 'medium' | undefined
}

const base =
  'inline-flex shrink-0 items-center justify-center gap-2 whitespace-nowrap rounded-lg border font-medium transition-colors disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:opacity-55'

const variants = {
  primary: 'border-transparent bg-accent text-on-accent shadow-lift enabled:hover:bg-accent-hover',
  secondary: 'border-line bg-surface text-ink shadow-lift enabled:hover:bg-sunken',
  quiet: 'border-transparent bg-transparent text-ink enabled:hover:bg-sunken',
  danger: 'border-poor/40 bg-surface text-poor enabled:hover:bg-poor-soft',
}

const sizes = {
  small: 'h-8 px-2.5 text-[0.8125rem]',
  medium: 'h-9.5 px-3.5 text-sm',
}

export function buttonClass({ variant = 'secondary', size = 'medium' }: ButtonLook, extra?: string): string {
  return cx(base, variants[variant], sizes[size], extra)
}
