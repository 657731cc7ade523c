import type { UseQueryResult } from '@tanstack/react-query'
import { LoaderCircle } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { ApiProblem, isAway } from '../api/ApiProblem.js'
import { useTexts } from '../i18n/useTexts.js'
import { Button } from './Button.js'
import { ErrorNote } from './ErrorNote.js'
import { uiTexts } from './ui.texts.js'

interface Props<T> {
  query: UseQueryResult<T>
  /** Shaped like what will come, so that nothing jumps. */
  skeleton: ReactNode
  children: (data: T) => ReactNode
}

/** A query's three faces: on its way, refused with a way to try again, here. */
export function QueryView<T>({ query, skeleton, children }: Props<T>) {
  const t = useTexts(uiTexts)
  const [lastError, setLastError] = useState<Error | null>(null)
  if (query.error && query.error !== lastError) setLastError(query.error)
  if (query.data !== undefined) return children(query.data)
  // While the server is away it is asked again and again: what is said of it stays meanwhile.
  const error = query.error ?? (isAway(lastError) ? lastError : null)
  // What does not exist is the whole page's affair: the router shows its own for it.
  if (error instanceof ApiProblem && error.status === 404) throw error
  if (error)
    return (
      <div className="flex flex-col items-start gap-3">
        <ErrorNote error={error} />
        {isAway(error) && (
          <p className="flex items-center gap-2 text-sm text-muted">
            <LoaderCircle aria-hidden className="size-4 animate-spin" />
            {t('comesBack')}
          </p>
        )}
        <Button size="small" isBusy={query.isFetching} onClick={() => void query.refetch()}>
          {t('tryAgain')}
        </Button>
      </div>
    )
  return (
    <div aria-busy="true">
      <span className="sr-only">{t('loading')}</span>
      {skeleton}
    </div>
  )
}
