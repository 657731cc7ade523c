import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { AppAudio } from '../../../src/contract/app/audios.js'
import { useLocale } from '../../i18n/locale.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { IconButton } from '../../ui/IconButton.js'
import { ScoreBadge } from '../../ui/ScoreBadge.js'
import { Cell, Row } from '../../ui/Table.js'
import { useIsNarrow } from '../../ui/useIsNarrow.js'
import { isManager, useMe } from '../session/me.js'
import { AudioLink } from './AudioLink.js'
import { AudioStatusCell } from './AudioStatusCell.js'
import { audioTexts } from './audio.texts.js'
import { DeleteAudioDialog } from './DeleteAudioDialog.js'
import { failureWords } from './failureWords.js'
import { RetryButton } from './RetryButton.js'
import { AnalyseAnywayButton } from './refused/AnalyseAnywayButton.js'

export function AudioRow({ audio }: { audio: AppAudio }) {
  const t = useTexts(audioTexts)
  const format = useFormat()
  const locale = useLocale()
  const isNarrow = useIsNarrow()
  const canDelete = isManager(useMe())
  const [isDeleting, setDeleting] = useState(false)
  const status = <AudioStatusCell audio={audio} />
  const retry =
    audio.canRetry &&
    (audio.canAnalyseAnyway ? <AnalyseAnywayButton audio={audio} /> : <RetryButton audio={audio} />)
  return (
    <Row>
      <Cell className="w-full sm:min-w-52">
        <AudioLink audio={audio} />
        {audio.status === 'FAILED' && audio.errorMessage && (
          <p className="mt-0.5 max-w-prose text-[0.8125rem] text-poor">{failureWords(audio, locale)}</p>
        )}
        {isNarrow && (
          <div className="mt-2 flex flex-wrap items-center gap-2">
            {status}
            {retry}
          </div>
        )}
      </Cell>
      <Cell className="hidden max-w-40 truncate text-muted md:table-cell">{audio.agentName ?? '—'}</Cell>
      <Cell className="hidden whitespace-nowrap text-muted tabular-nums sm:table-cell">
        {audio.durationSeconds === null ? '—' : format.duration(audio.durationSeconds)}
      </Cell>
      {!isNarrow && <Cell>{status}</Cell>}
      <Cell className="whitespace-nowrap">
        {audio.overallScore === null ? (
          <span className="text-muted">—</span>
        ) : (
          <ScoreBadge score={audio.overallScore} label={t('score')} />
        )}
        {audio.provisional && <p className="mt-0.5 text-xs text-muted">{t('provisional')}</p>}
      </Cell>
      <Cell className="hidden whitespace-nowrap text-muted tabular-nums lg:table-cell">
        <time dateTime={audio.createdAt}>{format.dateTime(audio.createdAt)}</time>
      </Cell>
      <Cell className="py-2">
        <div className="flex items-center justify-end gap-1">
          {!isNarrow && retry}
          {canDelete && (
            <IconButton
              label={`${t('delete')} ${audio.originalName}`}
              icon={Trash2}
              onClick={() => setDeleting(true)}
            />
          )}
        </div>
        <DeleteAudioDialog audio={audio} isOpen={isDeleting} onClose={() => setDeleting(false)} />
      </Cell>
    </Row>
  )
}
