import type { ErrorComponentProps } from '@tanstack/react-router'
import { LoaderCircle, WifiOff } from 'lucide-react'
import { useEffect } from 'react'
import { meEndpoints } from '../../../src/contract/app/me.js'
import { ApiProblem } from '../../api/ApiProblem.js'
import { call } from '../../api/call.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { ErrorNote } from '../../ui/ErrorNote.js'
import { PageHeader } from '../../ui/PageHeader.js'
import { uiTexts } from '../../ui/ui.texts.js'
import { comeBack, isPassing } from './comeBack.js'
import { NotFound } from './NotFound.js'
import { shellTexts } from './shell.texts.js'

export function PageError({ error }: ErrorComponentProps) {
  const t = useTexts(shellTexts)
  const ui = useTexts(uiTexts)
  if (error instanceof ApiProblem && error.status === 404) return <NotFound />
  if (isPassing(error)) return <AwayForNow />
  return (
    <div className="mx-auto w-full max-w-2xl py-10">
      <PageHeader title={t('errorTitle')} />
      <ErrorNote error={error} className="mb-4" />
      <Button onClick={() => location.reload()}>{ui('tryAgain')}</Button>
    </div>
  )
}

function AwayForNow() {
  const t = useTexts(shellTexts)
  const ui = useTexts(uiTexts)
  useEffect(
    () =>
      comeBack({
        look: () => call(meEndpoints.greeting, {}).then(() => true),
        reload: () => location.reload(),
        now: () => Date.now(),
        kept: sessionStorage,
        events: window,
      }),
    [],
  )
  return (
    <div role="alert" className="mx-auto flex w-full max-w-2xl flex-col items-start gap-4 px-4 py-10">
      <WifiOff aria-hidden className="size-8 text-muted" />
      <PageHeader title={t('awayTitle')} description={t('away')} />
      <p className="flex items-center gap-2 text-sm text-muted">
        <LoaderCircle aria-hidden className="size-4 animate-spin" />
        {t('looking')}
      </p>
      <Button onClick={() => location.reload()}>{ui('tryAgain')}</Button>
    </div>
  )
}
