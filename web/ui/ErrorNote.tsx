import { CircleAlert } from 'lucide-react'
import { cx } from './cx.js'
import { useProblemWords } from './useProblemWords.js'

/** What went wrong, in the server's words where it has any. Nothing when nothing did. */
export function ErrorNote({ error, className }: { error: unknown; className?: string }) {
  const wordsOf = useProblemWords()
  if (!error) return null
  return (
    <p
      role="alert"
      className={cx(
        'flex items-start gap-2 rounded-lg bg-poor-soft px-3 py-2.5 text-sm text-poor',
        className,
      )}
    >
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      {wordsOf(error)}
    </p>
  )
}
