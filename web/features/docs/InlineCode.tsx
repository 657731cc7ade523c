import type { ReactNode } from 'react'

/** In a narrow column it breaks after its dots, slashes and underscores, never inside a word. */
export function InlineCode({ children }: { children: string }) {
  const [first, ...rest] = children.split(/(?<=[/._=])/)
  const broken = rest.reduce<ReactNode>(
    (before, part) => (
      <>
        {before}
        <wbr />
        {part}
      </>
    ),
    first,
  )
  return (
    <code className="rounded bg-sunken box-decoration-clone px-1.5 py-0.5 font-mono text-[0.85em]">
      {broken}
    </code>
  )
}
