import { useState } from 'react'
import type { Model } from '../../../src/contract/app/models.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Badge } from '../../ui/Badge.js'
import { Button } from '../../ui/Button.js'
import { ErrorNote } from '../../ui/ErrorNote.js'
import { DownloadState } from './DownloadState.js'
import { useModelChange } from './modelQueries.js'
import { modelTexts } from './models.texts.js'
import { RemoveModelDialog } from './RemoveModelDialog.js'

/** Whether it is there, and what can be done about it. */
export function ModelState({ model, canChange }: { model: Model; canChange: boolean }) {
  const t = useTexts(modelTexts)
  const change = useModelChange()
  const [isRemoving, setRemoving] = useState(false)
  const { name, origin, isInstalled, download } = model

  if (origin === 'BUILT_IN') return <Badge>{t('builtIn')}</Badge>
  if (download) return <DownloadState name={name} download={download} canChange={canChange} />
  return (
    <div className="flex flex-col items-start gap-2">
      {isInstalled ? (
        <div className="flex items-center gap-3">
          <Badge tone="good">{t('installed')}</Badge>
          <Button
            size="small"
            variant="danger"
            disabled={!canChange}
            aria-label={t('removeNamed', { name })}
            onClick={() => setRemoving(true)}
          >
            {t('remove')}
          </Button>
        </div>
      ) : (
        <Button
          size="small"
          disabled={!canChange}
          isBusy={change.isPending}
          aria-label={t('addNamed', { name })}
          onClick={() => change.mutate({ kind: 'add', name })}
        >
          {t('add')}
        </Button>
      )}
      <ErrorNote error={change.error} />
      {isRemoving && <RemoveModelDialog model={model} onClose={() => setRemoving(false)} />}
    </div>
  )
}
