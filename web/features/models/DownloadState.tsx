import { CircleAlert } from 'lucide-react'
import type { ModelDownload } from '../../../src/contract/app/models.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { ErrorNote } from '../../ui/ErrorNote.js'
import { ProgressBar } from '../../ui/ProgressBar.js'
import { useModelChange } from './modelQueries.js'
import { modelTexts } from './models.texts.js'

interface Props {
  name: string
  download: ModelDownload
  canChange: boolean
}

/** How far it is, or why it goes no further. */
export function DownloadState({ name, download, canChange }: Props) {
  const t = useTexts(modelTexts)
  const change = useModelChange()
  const { state } = download
  return (
    <div className="flex max-w-80 flex-col items-start gap-2">
      {state === 'FAILED' ? <Failure download={download} /> : <Progress name={name} download={download} />}
      <div className="flex flex-wrap gap-2">
        {state === 'FAILED' && (
          <Button
            size="small"
            disabled={!canChange}
            isBusy={change.isPending}
            aria-label={t('tryAgainNamed', { name })}
            onClick={() => change.mutate({ kind: 'add', name })}
          >
            {t('tryAgain')}
          </Button>
        )}
        {state !== 'CANCELLING' && (
          <Button
            size="small"
            variant="quiet"
            disabled={change.isPending}
            aria-label={t(state === 'FAILED' ? 'discardNamed' : 'cancelNamed', { name })}
            onClick={() => change.mutate({ kind: 'cancel', name })}
          >
            {t(state === 'FAILED' ? 'discard' : 'cancel')}
          </Button>
        )}
      </div>
      <ErrorNote error={change.error} />
    </div>
  )
}

function Progress({ name, download: { state, bytes, totalBytes } }: Pick<Props, 'name' | 'download'>) {
  const t = useTexts(modelTexts)
  const format = useFormat()
  const done = format.roundSize(bytes)
  const far = totalBytes === null ? done : t('progress', { done, total: format.roundSize(totalBytes) })
  return (
    <>
      <p className="text-muted">
        {state === 'DOWNLOADING' ? far : t(state === 'CANCELLING' ? 'cancelling' : 'waiting')}
      </p>
      {state !== 'CANCELLING' && (
        <ProgressBar
          label={t('downloading', { name })}
          fraction={totalBytes ? bytes / totalBytes : 0}
          className="w-full"
        />
      )}
    </>
  )
}

function Failure({ download: { failure, failureDetail } }: Pick<Props, 'download'>) {
  const t = useTexts(modelTexts)
  return (
    <div
      role="alert"
      className="flex items-start gap-2 rounded-lg bg-poor-soft px-3 py-2.5 text-sm text-poor"
    >
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div>
        <p>{t(`failed${failure ?? 'ERROR'}`)}</p>
        {failureDetail && <p className="mt-1 text-xs wrap-anywhere">{failureDetail}</p>}
      </div>
    </div>
  )
}
