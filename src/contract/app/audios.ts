import { z } from 'zod'
import { LooksLike } from '../recordings/looksLike.js'
import { RawForm } from '../recordings/rawForm.js'
import { endpoint } from './endpoint.js'
import { Id, Language, PageQuery, pageOf, plainText, Timestamp } from './fields.js'

export const AudioStatus = z.enum(['PENDING', 'PROCESSING', 'DONE', 'FAILED'])
export type AudioStatus = z.infer<typeof AudioStatus>

export const AudioFailure = z.enum([
  'NOT_AUDIO',
  'NO_AUDIO_STREAM',
  'SILENT',
  'TOO_SHORT',
  'TOO_LONG',
  'DAMAGED',
  'INCOMPLETE',
  'OTHER_LANGUAGE',
  'NO_CONVERSATION',
  'TOO_COSTLY',
  'NO_MODEL',
  'CRASHED',
  'ERROR',
  'LOST',
])
export type AudioFailure = z.infer<typeof AudioFailure>

const AudioSource = z.enum(['UPLOAD', 'IMPORT', 'API'])

export const AnalysisStage = z.enum(['DECODING', 'TRANSCRIBING', 'MEASURING', 'JUDGING', 'RECOMMENDING'])
export type AnalysisStage = z.infer<typeof AnalysisStage>

export const AppAudio = z.object({
  id: Id,
  projectId: Id,
  originalName: z.string(),
  size: z.int(),
  mimeType: z.string().nullable(),
  source: AudioSource,
  status: AudioStatus,
  /** 0 to 1 over the whole analysis while PROCESSING, else null. */
  progress: z.number().min(0).max(1).nullable(),
  stage: AnalysisStage.nullable(),
  /** FAILED: what is wrong and what helps, in English. */
  errorMessage: z.string().nullable(),
  /** For those who read another language. */
  errorReason: AudioFailure.nullable(),
  /** FAILED as OTHER_LANGUAGE: which one it is, where that could be told. */
  heardLanguage: Language.nullable(),
  /** FAILED for a reason that a person may set aside: see `analyseAnyway`. */
  canAnalyseAnyway: z.boolean(),
  /** NOT_AUDIO: what it looks like; null: something else, or analysed before this was found out. */
  looksLike: LooksLike.nullable(),
  /** It FAILED and may be a recording without a header: it can be analysed as one. */
  canChooseForm: z.boolean(),
  /** It FAILED, and another try may end otherwise. */
  canRetry: z.boolean(),
  durationSeconds: z.number().nullable(),
  agentName: z.string().nullable(),
  externalId: z.string().nullable(),
  createdAt: Timestamp,
  processedAt: Timestamp.nullable(),
  analysisId: Id.nullable(),
  overallScore: z.number().nullable(),
  /** Part of the score is a guess. */
  provisional: z.boolean(),
  /** Somebody should listen before its verdicts are relied on; the analysis says to what, and why. */
  needsReview: z.boolean(),
})
export type AppAudio = z.infer<typeof AppAudio>

/** What a list can be narrowed to: a status, or what is analysed and needs somebody's ear. */
export const AudioChoice = z.enum([...AudioStatus.options, 'TO_REVIEW'])
export type AudioChoice = z.infer<typeof AudioChoice>

/** A topic's id; `NONE`: analysed, and about none of the project's. */
export const AudioTopic = z.union([z.literal('NONE'), Id], 'takes the id of a topic or NONE')

const AudioQuery = PageQuery.extend({
  status: AudioChoice.optional(),
  /** Anywhere in file name, agent or external id; case does not matter. */
  search: z.string().trim().max(200).optional(),
  topic: AudioTopic.optional(),
})

/**
 * `Upload-Metadata` of a tus upload to UPLOADS_PATH. Refused uploads answer with the problem shape before the
 * first byte is taken: 403 `quota_exceeded`, 404 unknown project, 413 too large, 400 `validation_error`.
 */
export const UploadMetadata = z.object({
  projectId: Id,
  filename: z.string().min(1).max(255),
  filetype: z.string().max(255).optional(),
  agentName: plainText(120).optional(),
  externalId: plainText(200).optional(),
  /** What it holds if it has no header. */
  rawForm: RawForm.optional(),
})
export type UploadMetadata = z.infer<typeof UploadMetadata>

export const UPLOADS_PATH = '/app/api/uploads'

/** What a browser can play, whatever was uploaded; answers Range requests. Not JSON, so no endpoint. */
export function recordingPath(audioId: string): string {
  return `/app/api/audios/${audioId}/recording`
}

export const audioEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/app/api/projects/:projectId/audios',
    query: AudioQuery,
    answer: pageOf(AppAudio),
  }),
  get: endpoint({ method: 'GET', path: '/app/api/audios/:id', answer: AppAudio }),
  /** FAILED becomes PENDING; 409 `conflict` in any other status. */
  retry: endpoint({ method: 'POST', path: '/app/api/audios/:id/retry', answer: AppAudio }),
  /** As `retry`, setting aside what it failed for, for good; 409 `conflict` unless it `canAnalyseAnyway`. */
  analyseAnyway: endpoint({ method: 'POST', path: '/app/api/audios/:id/analyse-anyway', answer: AppAudio }),
  /** As `retry`, read as this form from now on where it has no header; 409 `conflict` unless it `canChooseForm`. */
  analyseAs: endpoint({
    method: 'POST',
    path: '/app/api/audios/:id/analyse-as',
    body: z.object({ form: RawForm }),
    answer: AppAudio,
  }),
  /** A recording that FAILED is analysed as one of that project; 409 `conflict` in any other status. In it already: as it is. */
  move: endpoint({
    method: 'POST',
    path: '/app/api/audios/:id/move',
    body: z.object({ projectId: Id }),
    answer: AppAudio,
  }),
  /** With its analysis; it can be brought back for some days. Owners and admins. */
  delete: endpoint({ method: 'DELETE', path: '/app/api/audios/:id' }),
}

/** A recording that was deleted and can still be brought back. */
export const RemovedAudio = z.object({
  id: Id,
  projectId: Id,
  originalName: z.string(),
  size: z.int(),
  removedAt: Timestamp,
  /** Null: nobody who is still known. */
  removedBy: z.string().nullable(),
  erasedAfter: Timestamp,
})
export type RemovedAudio = z.infer<typeof RemovedAudio>

/** Owners and admins. */
export const removedAudioEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/app/api/projects/:projectId/removed-audios',
    query: PageQuery,
    answer: pageOf(RemovedAudio),
  }),
  /** As it was, with its analysis and alerts; what had not been analysed yet is. */
  restore: endpoint({ method: 'POST', path: '/app/api/removed-audios/:id/restore', answer: AppAudio }),
  erase: endpoint({ method: 'DELETE', path: '/app/api/removed-audios/:id' }),
}
