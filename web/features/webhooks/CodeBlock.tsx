import { useRef } from 'react'
import { cx } from '../../ui/cx.js'
import { useOverflows } from '../../ui/useOverflows.js'

interface Props {
  label: string
  /** Whole kilobytes: it scrolls by itself, by keyboard too, instead of making a page that nobody can survey. */
  isLong?: boolean
  children: string
}

/** Wraps; what is shown is short as a rule, and all of it is the point. */
export function CodeBlock({ label, isLong = false, children }: Props) {
  const ref = useRef<HTMLElement>(null)
  const overflows = useOverflows(ref)
  return (
    <section
      ref={ref}
      aria-label={label}
      tabIndex={overflows ? 0 : undefined}
      className={cx('rounded-lg border border-line bg-sunken/60 p-3', isLong && 'max-h-72 overflow-y-auto')}
    >
      <pre className="font-mono text-[0.8125rem] leading-relaxed whitespace-pre-wrap wrap-anywhere">
        {children}
      </pre>
    </section>
  )
}
