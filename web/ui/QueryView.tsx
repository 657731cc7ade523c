import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ApiProblem } from '../api/ApiProblem.js'
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
  if (query.data !== undefined) return children(query.data)
  // What does not exist is the whole page's affair: the router shows its own for it.
  if (query.error instanceof ApiProblem && query.error.status === 404) throw query.error
  if (query.isError)
    return (
      <div className="flex flex-col items-start gap-3">
        <ErrorNote error={query.error} />
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
