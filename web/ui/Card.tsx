import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx.js'

export function Card({ className, ...rest }: ComponentProps<'section'>) {
  return (
    <section
      {...rest}
      className={cx('rounded-xl border border-line bg-surface p-5 shadow-lift', className)}
    />
  )
}

export function CardTitle({ children, aside, id }: { children: ReactNode; aside?: ReactNode; id?: string }) {
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <h2 id={id} className="text-base font-semibold tracking-tight">
        {children}
      </h2>
      {aside}
    </div>
  )
}
