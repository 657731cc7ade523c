import type { ReactNode } from 'react'
import { InlineCode } from '../../docs/InlineCode.js'

/** A description of the OpenAPI document, always English: text in which backticks hold code. */
export function Described({ text }: { text: string }) {
  const parts = text.split('`').reduce<ReactNode>(
    (before, part, place) => (
      <>
        {before}
        {place % 2 === 1 ? <InlineCode>{part}</InlineCode> : part}
      </>
    ),
    null,
  )
  return (
    <span lang="en" className="text-muted">
      {parts}
    </span>
  )
}
