import { z } from 'zod'
import { endpoint } from './endpoint.js'
import { GivenTime, Id, oneLine, Timestamp } from './fields.js'

export const ApiKey = z.object({
  id: Id,
  name: z.string(),
  /** What is shown of the key: its beginning and its last four characters. */
  masked: z.string(),
  /** null: the operator, from the command line. */
  createdBy: z.string().nullable(),
  /** The owner or admin who answers for it; null: nobody of the organisation. */
  heldBy: z.string().nullable(),
  createdAt: Timestamp,
  /** To the minute. */
  lastUsedAt: Timestamp.nullable(),
  expiresAt: Timestamp.nullable(),
  revokedAt: Timestamp.nullable(),
})
export type ApiKey = z.infer<typeof ApiKey>

export const NewApiKey = z.object({
  name: oneLine(80),
  expiresAt: GivenTime.nullable().default(null),
})
export type NewApiKey = z.infer<typeof NewApiKey>

/** The only answer that holds a key. */
export const CreatedApiKey = z.object({ apiKey: ApiKey, key: z.string() })
export type CreatedApiKey = z.infer<typeof CreatedApiKey>

/** Owners and admins only, all of them. */
export const apiKeyEndpoints = {
  /** Newest first, revoked ones too. */
  list: endpoint({ method: 'GET', path: '/app/api/api-keys', answer: z.array(ApiKey) }),
  create: endpoint({
    method: 'POST',
    path: '/app/api/api-keys',
    body: NewApiKey,
    answer: CreatedApiKey,
  }),
  /** The very next call with it fails. */
  revoke: endpoint({ method: 'POST', path: '/app/api/api-keys/:id/revoke', answer: ApiKey }),
}
