import { z } from 'zod'
import { endpoint } from './endpoint.js'
import { Language, Timestamp } from './fields.js'

/** Of a catalogued model: what is downloaded from where stands in the catalogue, and is nobody's to say here. */
export const ModelName = z.string().min(1).max(64)

export const ModelDownload = z.object({
  /** WAITING: for a worker. CANCELLING: what came is being removed. */
  state: z.enum(['WAITING', 'DOWNLOADING', 'CANCELLING', 'FAILED']),
  bytes: z.int(),
  /** null: not known yet. */
  totalBytes: z.int().nullable(),
  /** OTHER_CONTENT: a file is not the one that its checksum tells of. null: it has not failed. */
  failure: z.enum(['UNREACHABLE', 'OTHER_CONTENT', 'DISK_FULL', 'NOT_WRITABLE', 'ERROR']).nullable(),
  /** In no language: an address, a status, a path. */
  failureDetail: z.string().nullable(),
  requestedAt: Timestamp,
})
export type ModelDownload = z.infer<typeof ModelDownload>

export const Model = z.object({
  name: z.string(),
  /** RECOGNITION: writes down what is said. DIARISATION: tells the voices of mono calls apart. */
  kind: z.enum(['RECOGNITION', 'DIARISATION']),
  /** OWN: the operator's, added by the command line. */
  origin: z.enum(['BUILT_IN', 'CATALOGUE', 'OWN']),
  languages: z.array(Language),
  licence: z.string(),
  isInstalled: z.boolean(),
  /** On disk; of what is not installed about what there is to download. null: not known. */
  bytes: z.int().nullable(),
  /** About, while it is in use. null: not known. */
  memoryBytes: z.int().nullable(),
  /** Languages of projects that no other installed model understands. */
  neededFor: z.array(z.object({ language: Language, projects: z.int() })),
  download: ModelDownload.nullable(),
})
export type Model = z.infer<typeof Model>

export const ModelList = z.object({
  models: z.array(Model),
  directory: z.object({
    path: z.string(),
    isWritable: z.boolean(),
    freeBytes: z.int().nullable(),
    /** In English: why the operator's models.json cannot be read, so that only what is built in is listed. null: it can, or there is none. */
    fault: z.string().nullable(),
  }),
})
export type ModelList = z.infer<typeof ModelList>

const ONE = '/app/api/models/:name'

/** All of them for administrators of the installation only. */
export const modelEndpoints = {
  list: endpoint({ method: 'GET', path: '/app/api/models', answer: ModelList }),
  /** A worker downloads it. */
  add: endpoint({
    method: 'POST',
    path: '/app/api/models',
    body: z.object({ name: ModelName }),
    answer: ModelList,
  }),
  /** Also of one that has failed: what it left is removed. */
  cancel: endpoint({ method: 'DELETE', path: `${ONE}/download`, answer: ModelList }),
  /** Refused where a project would be left without a model for its language, unless `anyway`. */
  remove: endpoint({
    method: 'DELETE',
    path: ONE,
    query: z.object({ anyway: z.enum(['true', 'false']).default('false') }),
    answer: ModelList,
  }),
}
