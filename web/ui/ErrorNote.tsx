import { CircleAlert } from 'lucide-react'
import { ApiProblem } from '../api/ApiProblem.js'
import { useTexts } from '../i18n/useTexts.js'
import { cx } from './cx.js'
import { uiTexts } from './ui.texts.js'

/** What went wrong, in the server's words where it has any. Nothing when nothing did. */
export function ErrorNote({ error, className }: { error: unknown; className?: string }) {
  const t = useTexts(uiTexts)
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
      {messageOf(error)}
    </p>
  )

  function messageOf(problem: unknown): string {
    if (!(problem instanceof ApiProblem)) return t('unexpected')
    return problem.code === 'unreachable' ? t('unreachable') : problem.message
  }
}
