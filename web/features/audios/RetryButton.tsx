import { AudioLines, RotateCw } from 'lucide-react'
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

/** For a recording of which only a part can be read. */
export function AnalyseIncompleteButton({ audio }: { audio: AppAudio }) {
  const t = useTexts(audioTexts)
  const analyse = useRetry(audio, 'analyseIncomplete')
  return (
    <>
      <Button
        size="small"
        isBusy={analyse.isPending}
        aria-label={t('analyseIncompleteFor', { name: audio.originalName })}
        onClick={() => analyse.mutate()}
      >
        <AudioLines aria-hidden className="size-4" />
        {t('analyseIncomplete')}
      </Button>
      <ErrorNote error={analyse.error} className="mt-2" />
    </>
  )
}
