import { isAcceptable } from '../contract/acceptable.js'
import { AnalysisStage, type AppAudio, AudioFailure } from '../contract/app/audios.js'
import type { AudioUpdated } from '../contract/app/serverEvents.js'
import { mayBeHeaderless } from '../contract/recordings/looksLike.js'
import { UNKNOWN_TYPE } from './playing/soundType.js'
import { type AudioRow, NOT_AUDIO_REASONS } from './queries.js'

export function presentAudio(row: AudioRow): AppAudio {
  const status = row.isRunSilent ? 'PENDING' : row.status
  const isRunning = status === 'PROCESSING'
  return {
    id: row.id,
    projectId: row.projectId,
    originalName: row.originalName,
    size: row.size,
    mimeType: row.mimeType,
    source: row.source,
    status,
    progress: isRunning ? row.progress : null,
    stage: isRunning ? (AnalysisStage.safeParse(row.stage).data ?? null) : null,
    errorMessage: row.errorMessage,
    errorReason: AudioFailure.safeParse(row.errorReason).data ?? null,
    heardLanguage: row.status === 'FAILED' ? row.heardLanguage : null,
    canAnalyseAnyway: row.status === 'FAILED' && isAcceptable(row.errorReason),
    looksLike: row.looksLike,
    canChooseForm: row.status === 'FAILED' && mayLackHeader(row),
    canRetry: row.status === 'FAILED' && !NOT_AUDIO_REASONS.includes(row.errorReason ?? ''),
    durationSeconds: row.durationSeconds,
    agentName: row.agentName,
    externalId: row.externalId,
    createdAt: row.createdAt.toISOString(),
    processedAt: row.processedAt?.toISOString() ?? null,
    analysisId: row.analysisId,
    overallScore: row.overallScore,
    provisional: row.provisional ?? false,
    needsReview: row.needsReview ?? false,
  }
}

/** What nothing is known of beside its name is taken for nothing by its first bytes. */
function mayLackHeader({ looksLike, mimeType }: Pick<AudioRow, 'looksLike' | 'mimeType'>): boolean {
  return looksLike ? mayBeHeaderless(looksLike) : mimeType === UNKNOWN_TYPE
}

/** What open pages hear of an audio whose status is now another. */
export function audioUpdated(
  audio: Pick<AudioUpdated, 'id' | 'projectId' | 'status'> & Partial<AudioUpdated>,
): AudioUpdated {
  return {
    type: 'audio.updated',
    progress: null,
    stage: null,
    errorMessage: null,
    errorReason: null,
    analysisId: null,
    ...audio,
  }
}
