import type { AppAudio } from '../../../src/contract/app/audios.js'
import { useTexts } from '../../i18n/useTexts.js'
import { ConfirmDialog } from '../../ui/ConfirmDialog.js'
import { showToast } from '../../ui/toasts.js'
import { audioTexts } from './audio.texts.js'
import { useDelete, useRestore } from './useAudioActions.js'

interface Props {
  audio: AppAudio
  isOpen: boolean
  onClose: () => void
  onDeleted?: () => void
}

export function DeleteAudioDialog({ audio, isOpen, onClose, onDeleted }: Props) {
  const t = useTexts(audioTexts)
  const remove = useDelete(audio)
  const restore = useRestore(audio)
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('deleteAsk', { name: audio.originalName })}
      description={t('deleteLead')}
      confirmLabel={t('delete')}
      onConfirm={async () => {
        await remove.mutateAsync()
        showToast(t('deleted'), { action: { label: t('undo'), run: () => restore.mutateAsync() } })
        onDeleted?.()
      }}
    />
  )
}
