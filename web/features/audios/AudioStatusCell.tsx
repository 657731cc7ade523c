import { CircleCheck, CircleX, Clock, Ear } from 'lucide-react'
import type { AppAudio } from '../../../src/contract/app/audios.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Badge } from '../../ui/Badge.js'
import { ProgressBar } from '../../ui/ProgressBar.js'
import { audioTexts } from './audio.texts.js'

export function AudioStatusCell({ audio }: { audio: AppAudio }) {
  const t = useTexts(audioTexts)
  const format = useFormat()
  switch (audio.status) {
    case 'PENDING':
      return <Badge icon={Clock}>{t('PENDING')}</Badge>
    case 'DONE':
      return audio.needsReview ? (
        <Badge tone="fair" icon={Ear}>
          {t('TO_REVIEW')}
        </Badge>
      ) : (
        <Badge tone="good" icon={CircleCheck}>
          {t('DONE')}
        </Badge>
      )
    case 'FAILED':
      return (
        <Badge tone="poor" icon={CircleX}>
          {t('FAILED')}
        </Badge>
      )
    case 'PROCESSING':
      return (
        <div className="w-40">
          <div className="mb-1 flex justify-between gap-2 text-xs text-muted">
            <span className="truncate">{t(audio.stage ?? 'PROCESSING')}</span>
            <span className="tabular-nums">{format.percent(audio.progress ?? 0)}</span>
          </div>
          <ProgressBar label={t('progressOf', { name: audio.originalName })} fraction={audio.progress ?? 0} />
        </div>
      )
  }
}
