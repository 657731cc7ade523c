import type { ErrorComponentProps } from '@tanstack/react-router'
import { ApiProblem } from '../../api/ApiProblem.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { ErrorNote } from '../../ui/ErrorNote.js'
import { PageHeader } from '../../ui/PageHeader.js'
import { uiTexts } from '../../ui/ui.texts.js'
import { NotFound } from './NotFound.js'
import { shellTexts } from './shell.texts.js'

export function PageError({ error }: ErrorComponentProps) {
  const t = useTexts(shellTexts)
  const ui = useTexts(uiTexts)
  if (error instanceof ApiProblem && error.status === 404) return <NotFound />
  return (
    <div className="mx-auto w-full max-w-2xl py-10">
      <PageHeader title={t('errorTitle')} />
      <ErrorNote error={error} className="mb-4" />
      <Button onClick={() => location.reload()}>{ui('tryAgain')}</Button>
    </div>
  )
}
