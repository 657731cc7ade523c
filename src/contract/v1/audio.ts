import { z } from 'zod'
import { Id, Timestamp } from './fields.js'

export const AudioStatus = z.enum(['PENDING', 'PROCESSING', 'DONE', 'FAILED'])
export type AudioStatus = z.infer<typeof AudioStatus>

export const Audio = z.object({
  id: Id,
  projectId: Id,
  originalName: z.string().meta({ examples: ['call_001.mp3'] }),
  size: z
    .int()
    .min(0)
    .meta({ description: 'Bytes', examples: [2483920] }),
  source: z.enum(['UPLOAD', 'IMPORT', 'API']),
  status: AudioStatus,
  errorMessage: z.string().nullable().meta({ description: 'What went wrong, when FAILED' }),
  createdAt: Timestamp,
  processedAt: Timestamp.nullable(),
  analysisId: Id.nullable(),
})
export type Audio = z.infer<typeof Audio>

export const AudioDetail = Audio.extend({
  mimeType: z.string().nullable(),
  durationSeconds: z.number().nullable(),
  channels: z.int().nullable(),
  sampleRate: z.int().nullable().meta({ description: 'Hertz' }),
  agentName: z.string().nullable(),
  externalId: z.string().nullable().meta({ description: 'Your own id of the call' }),
  metadata: z.record(z.string(), z.unknown()).meta({ description: 'What was given with the recording' }),
})
export type AudioDetail = z.infer<typeof AudioDetail>

export const exampleAudio: Audio = {
  id: 'cmp1x2y3z0audio0000000001',
  projectId: 'cmp1x2y3z0project00000001',
  originalName: 'call_001.mp3',
  size: 2483920,
  source: 'UPLOAD',
  status: 'DONE',
  errorMessage: null,
  createdAt: '2026-05-10T14:32:11.000Z',
  processedAt: '2026-05-10T14:33:02.000Z',
  analysisId: 'cmp1x2y3z0analysis0000001',
}

export const exampleAudioDetail: AudioDetail = {
  ...exampleAudio,
  mimeType: 'audio/mpeg',
  durationSeconds: 155.2,
  channels: 2,
  sampleRate: 8000,
  agentName: 'Nadia',
  externalId: 'PBX-20260510-0042',
  metadata: { queue: 'billing' },
}
