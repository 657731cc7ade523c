import { useMutation } from '@tanstack/react-query'
import { RotateCcw, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { type RemovedAudio, removedAudioEndpoints } from '../../../src/contract/app/audios.js'
import { call } from '../../api/call.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { ConfirmDialog } from '../../ui/ConfirmDialog.js'
import { ErrorNote } from '../../ui/ErrorNote.js'
import { IconButton } from '../../ui/IconButton.js'
import { Cell, Row } from '../../ui/Table.js'
import { showToast } from '../../ui/toasts.js'
import { removedTexts } from './removed.texts.js'
import { useRefreshCalls, useRestore } from './useAudioActions.js'

export function RemovedRow({ audio }: { audio: RemovedAudio }) {
  const t = useTexts(removedTexts)
  const format = useFormat()
  const restore = useRestore(audio)
  const refresh = useRefreshCalls(audio.projectId)
  const [isErasing, setErasing] = useState(false)
  const erase = useMutation({
    mutationFn: () => call(removedAudioEndpoints.erase, { params: { id: audio.id } }),
    onSettled: refresh,
  })
  const name = audio.originalName
  const removed = audio.removedBy
    ? t('removedBy', { when: format.dateTime(audio.removedAt), who: audio.removedBy })
    : format.dateTime(audio.removedAt)
  return (
    <Row>
      <Cell className="w-full">
        <span className="break-words">{name}</span>
        <p className="text-[0.8125rem] text-muted sm:hidden">{removed}</p>
        <ErrorNote error={restore.error} className="mt-2" />
      </Cell>
      <Cell className="hidden whitespace-nowrap text-muted sm:table-cell">{removed}</Cell>
      <Cell className="hidden whitespace-nowrap text-muted sm:table-cell">
        {format.dateTime(audio.erasedAfter)}
      </Cell>
      <Cell className="py-2">
        <div className="flex items-center justify-end gap-1">
          <Button
            size="small"
            aria-label={t('restoreOf', { name })}
            isBusy={restore.isPending}
            onClick={() => restore.mutate()}
          >
            <RotateCcw aria-hidden className="size-4" />
            {t('restore')}
          </Button>
          <IconButton label={t('eraseOf', { name })} icon={Trash2} onClick={() => setErasing(true)} />
        </div>
        <ConfirmDialog
          isOpen={isErasing}
          onClose={() => setErasing(false)}
          title={t('eraseAsk', { name })}
          description={t('eraseLead')}
          confirmLabel={t('erase')}
          onConfirm={async () => {
            await erase.mutateAsync()
            showToast(t('erased'))
          }}
        />
      </Cell>
    </Row>
  )
}
