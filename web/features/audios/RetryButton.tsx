import { RotateCw } from 'lucide-react'
import type { AppAudio } from '../../../src/contract/app/audios.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { ErrorNote } from '../../ui/ErrorNote.js'
import { audioTexts } from './audio.texts.js'
import { useRetry } from './useAudioActions.js'

export function RetryButton({ audio }: { audio: AppAudio }) {
  const t = useTexts(audioTexts)
  const retry = useRetry(audio)
  return (
    <>
      <Button
        size="small"
        isBusy={retry.isPending}
        aria-label={t('retryFor', { name: audio.originalName })}
        onClick={() => retry.mutate()}
      >
        <RotateCw aria-hidden className="size-4" />
        {t('retry')}
      </Button>
      <ErrorNote error={retry.error} className="mt-2" />
    </>
  )
}
