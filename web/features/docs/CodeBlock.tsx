import { type ReactNode, useMemo } from 'react'
import { CopyButton } from '../../ui/CopyButton.js'
import { cx } from '../../ui/cx.js'
import { highlight } from './highlight.js'

interface Props {
  title: ReactNode
  code: string
  language?: string | undefined
  className?: string | undefined
}

/** Dark in both themes. The button lies inside what scrolls sideways, so that the keyboard can scroll it too. */
export function CodeBlock({ title, code, language, className }: Props) {
  const text = code.trimEnd()
  const coloured = useMemo(() => highlight(text, language), [text, language])
  return (
    <figure
      data-theme="dark"
      className={cx(
        'code relative max-h-[36rem] overflow-auto rounded-xl border border-line bg-canvas text-ink shadow-lift',
        className,
      )}
    >
      <figcaption className="sticky top-0 left-0 z-10 flex min-h-11 items-center justify-between gap-3 border-b border-line bg-surface py-1.5 pr-1.5 pl-4 text-xs font-medium text-muted">
        <span className="min-w-0 truncate">{title}</span>
        <CopyButton text={text} />
      </figcaption>
      <pre className="w-max min-w-full p-4 font-mono text-[0.8125rem] leading-relaxed">
        <code>{coloured}</code>
      </pre>
    </figure>
  )
}
