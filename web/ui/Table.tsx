import { type ComponentProps, type ReactNode, useRef } from 'react'
import { cx } from './cx.js'
import { useOverflows } from './useOverflows.js'

/** Scrolls sideways by itself on a narrow screen, then by keyboard too, so that the page never does. */
export function Table({
  label,
  children,
  className,
}: {
  label: string
  children: ReactNode
  className?: string
}) {
  const ref = useRef<HTMLElement>(null)
  const overflows = useOverflows(ref)
  return (
    <section
      ref={ref}
      aria-label={label}
      tabIndex={overflows ? 0 : undefined}
      className={cx(
        'relative overflow-x-auto rounded-xl border border-line bg-surface shadow-lift',
        className,
      )}
    >
      <table className="w-full border-collapse text-sm">{children}</table>
    </section>
  )
}

export function HeaderCell({ className, ...rest }: ComponentProps<'th'>) {
  return (
    <th
      scope="col"
      {...rest}
      className={cx(
        'border-b border-line bg-sunken/60 px-3 py-2.5 first:pl-4 last:pr-4 sm:px-4 text-left text-xs font-medium whitespace-nowrap text-muted',
        className,
      )}
    />
  )
}

export function Row({ className, ...rest }: ComponentProps<'tr'>) {
  return <tr {...rest} className={cx('border-b border-line last:border-0 hover:bg-sunken/40', className)} />
}

export function Cell({ className, ...rest }: ComponentProps<'td'>) {
  return <td {...rest} className={cx('px-3 py-3 align-middle first:pl-4 last:pr-4 sm:px-4', className)} />
}
