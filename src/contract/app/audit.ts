import { z } from 'zod'
import { endpoint } from './endpoint.js'
import { PageQuery, pageOf, Timestamp } from './fields.js'

export const AuditEntry = z.object({
  id: z.string(),
  at: Timestamp,
  /** null: the server itself or the operator's command line. */
  actor: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** `project.created`, `member.role_changed`, `api_key.revoked` … */
  action: z.string(),
  target: z.object({ type: z.string(), id: z.string(), name: z.string().nullable() }).nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
})
export type AuditEntry = z.infer<typeof AuditEntry>

export const auditEndpoints = {
  /** Owners and admins. */
  list: endpoint({ method: 'GET', path: '/app/api/audit', query: PageQuery, answer: pageOf(AuditEntry) }),
}
