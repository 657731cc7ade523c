import { z } from 'zod'
import { AnalysisStage, AudioFailure, AudioStatus } from './audios.js'
import { Id } from './fields.js'

/**
 * `text/event-stream` about the active organisation: each `data:` line is one ServerEvent, without `event:`
 * names; a comment line every 15 s keeps proxies from closing it. Nothing is replayed after a reconnect: the
 * web app reads the pages it shows again.
 */
export const EVENTS_PATH = '/app/api/events'

export const AudioUpdated = z.object({
  type: z.literal('audio.updated'),
  id: Id,
  projectId: Id,
  status: AudioStatus,
  progress: z.number().min(0).max(1).nullable(),
  stage: AnalysisStage.nullable(),
  errorMessage: z.string().nullable(),
  errorReason: AudioFailure.nullable(),
  analysisId: Id.nullable(),
})
export type AudioUpdated = z.infer<typeof AudioUpdated>

/** It can be brought back until it is erased. */
const AudioDeleted = z.object({ type: z.literal('audio.deleted'), id: Id, projectId: Id })

const AudioRestored = z.object({ type: z.literal('audio.restored'), id: Id, projectId: Id })

/** `projectId` is where it is now. */
const AudioMoved = z.object({ type: z.literal('audio.moved'), id: Id, projectId: Id, from: Id })

const AudioErased = z.object({ type: z.literal('audio.erased'), id: Id, projectId: Id })

/** Judged again, or to be. */
const AnalysisUpdated = z.object({
  type: z.literal('analysis.updated'),
  id: Id,
  audioId: Id,
  projectId: Id,
})

const AlertCreated = z.object({ type: z.literal('alert.created'), id: Id })

const DeliveryUpdated = z.object({ type: z.literal('delivery.updated'), id: Id, endpointId: Id })

/** By us, as it is gone or has failed for days. */
const EndpointDisabled = z.object({ type: z.literal('endpoint.disabled'), id: Id })

/** Of the organisation with this id. */
const PlanChanged = z.object({ type: z.literal('plan.changed'), id: Id })

/** Of the project with this id: changed, or looked for in some of its calls. */
const TopicsUpdated = z.object({ type: z.literal('topics.updated'), id: Id })

export const ServerEvent = z.discriminatedUnion('type', [
  AudioUpdated,
  AudioDeleted,
  AudioRestored,
  AudioMoved,
  AudioErased,
  AnalysisUpdated,
  AlertCreated,
  DeliveryUpdated,
  EndpointDisabled,
  PlanChanged,
  TopicsUpdated,
])
export type ServerEvent = z.infer<typeof ServerEvent>
