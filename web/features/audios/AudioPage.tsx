import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Navigate, useNavigate } from '@tanstack/react-router'
import { CircleX, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { AppAudio } from '../../../src/contract/app/audios.js'
import { useLocale } from '../../i18n/locale.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { Card } from '../../ui/Card.js'
import { PageHeader } from '../../ui/PageHeader.js'
import { QueryView } from '../../ui/QueryView.js'
import { Skeleton } from '../../ui/Skeleton.js'
import { TextLink } from '../../ui/TextLink.js'
import { ModelsLink } from '../models/ModelsLink.js'
import { isManager, useMe } from '../session/me.js'
import { AudioStatusCell } from './AudioStatusCell.js'
import { audioTexts } from './audio.texts.js'
import { audioQuery } from './audioQueries.js'
import { DeleteAudioDialog } from './DeleteAudioDialog.js'
import { failureWords } from './failureWords.js'
import { ChooseFormButton } from './headerless/ChooseFormButton.js'
import { RetryButton } from './RetryButton.js'
import { AnalyseAnywayButton } from './refused/AnalyseAnywayButton.js'
import { MoveAudioButton } from './refused/MoveAudioButton.js'

const route = getRouteApi('/app/audios/$audioId')

/** A recording that has no analysis yet: how far it is, or what is wrong with it. */
export function AudioPage() {
  const { audioId } = route.useParams()
  const query = useQuery(audioQuery(audioId))
  return (
    <QueryView query={query} skeleton={<Skeleton className="h-52 rounded-xl" />}>
      {(audio) =>
        audio.analysisId ? (
          <Navigate to="/analyses/$analysisId" params={{ analysisId: audio.analysisId }} replace />
        ) : (
          <Unanalysed audio={audio} />
        )
      }
    </QueryView>
  )
}

function Unanalysed({ audio }: { audio: AppAudio }) {
  const t = useTexts(audioTexts)
  const format = useFormat()
  const locale = useLocale()
  const navigate = useNavigate()
  const canDelete = isManager(useMe())
  const [isDeleting, setDeleting] = useState(false)
  const project = { to: '/projects/$projectId', params: { projectId: audio.projectId } } as const
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={audio.originalName}
        trail={<TextLink {...project}>{t('calls')}</TextLink>}
        description={`${format.fileSize(audio.size)} · ${format.dateTime(audio.createdAt)}`}
      />
      <Card>
        {audio.status === 'FAILED' ? (
          <div role="alert" className="flex gap-3">
            <CircleX aria-hidden className="mt-0.5 size-5 shrink-0 text-poor" />
            <div>
              <h2 className="font-semibold">{t('failedTitle')}</h2>
              <p className="mt-1 text-sm">
                {failureWords(audio, locale)} {audio.errorReason === 'NO_MODEL' && <ModelsLink />}
              </p>
            </div>
          </div>
        ) : (
          <div className="flex flex-col items-start gap-3">
            <AudioStatusCell audio={audio} />
            <p className="text-sm text-muted">
              {audio.status === 'PENDING' ? t('waitingLead') : t('processingLead')}
            </p>
          </div>
        )}
        <div className="mt-5 flex flex-wrap gap-2">
          {audio.canAnalyseAnyway && <AnalyseAnywayButton audio={audio} />}
          {audio.errorReason === 'OTHER_LANGUAGE' && <MoveAudioButton audio={audio} />}
          {audio.canChooseForm && <ChooseFormButton audio={audio} />}
          {audio.canRetry && <RetryButton audio={audio} />}
          {canDelete && (
            <Button size="small" variant="quiet" onClick={() => setDeleting(true)}>
              <Trash2 aria-hidden className="size-4" />
              {t('delete')}
            </Button>
          )}
        </div>
      </Card>
      <DeleteAudioDialog
        audio={audio}
        isOpen={isDeleting}
        onClose={() => setDeleting(false)}
        onDeleted={() => void navigate(project)}
      />
    </div>
  )
}
