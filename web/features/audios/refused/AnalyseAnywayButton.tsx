import { AudioLines } from 'lucide-react'
import { isAcceptable } from '../../../../src/contract/acceptable.js'
import type { AppAudio } from '../../../../src/contract/app/audios.js'
import { useTexts } from '../../../i18n/useTexts.js'
import { Button } from '../../../ui/Button.js'
import { ErrorNote } from '../../../ui/ErrorNote.js'
import { useRetry } from '../useAudioActions.js'
import { anywayTexts } from './anyway.texts.js'

/** For a recording that was refused, although it can be analysed. */
export function AnalyseAnywayButton({ audio }: { audio: AppAudio }) {
  const t = useTexts(anywayTexts)
  const analyse = useRetry(audio, 'analyseAnyway')
  if (!isAcceptable(audio.errorReason)) return null
  const action = t(audio.errorReason)
  return (
    <>
      <Button
        size="small"
        isBusy={analyse.isPending}
        aria-label={t('of', { action, name: audio.originalName })}
        onClick={() => analyse.mutate()}
      >
        <AudioLines aria-hidden className="size-4" />
        {action}
      </Button>
      <ErrorNote error={analyse.error} className="mt-2" />
    </>
  )
}
