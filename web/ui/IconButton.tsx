import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import type { ButtonLook } from './buttonClass.js'
import { buttonClass } from './buttonClass.js'

interface Props extends Omit<ComponentProps<'button'>, 'children'>, Pick<ButtonLook, 'variant'> {
  /** What it does, for those who do not see the icon, and as a tooltip. */
  label: string
  icon: LucideIcon
}

export function IconButton({ label, icon: Icon, variant = 'quiet', className, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={buttonClass({ variant, size: 'small' }, `w-8 px-0 ${className ?? ''}`)}
    >
      <Icon aria-hidden className="size-4" />
    </button>
  )
}
