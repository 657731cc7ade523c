import { z } from 'zod'
import { endpoint } from './endpoint.js'
import { PageQuery, pageOf, Timestamp } from './fields.js'

export const AuditAction = z.enum([
  'alert_rule.changed',
  'alert_rule.created',
  'alert_rule.deleted',
  'api_key.created',
  'api_key.revoked',
  'api_key.taken_over',
  'audio.deleted',
  'invitation.withdrawn',
  'member.invited',
  'member.joined',
  'member.removed',
  'member.role_changed',
  'organisation.renamed',
  'plan.changed',
  'project.changed',
  'project.created',
  'project.deleted',
  'scorecard.created',
  'scorecard.saved',
  'webhook.changed',
  'webhook.created',
  'webhook.deleted',
  'webhook.disabled',
  'webhook.paused',
  'webhook.recovered',
  'webhook.resent',
  'webhook.resumed',
  'webhook.secret_activated',
  'webhook.secret_ended',
  'webhook.secret_rotated',
])
export type AuditAction = z.infer<typeof AuditAction>

export const AuditEntry = z.object({
  id: z.string(),
  at: Timestamp,
  /** null: the server itself or the operator's command line. */
  actor: z.object({ id: z.string(), name: z.string() }).nullable(),
  action: AuditAction,
  target: z.object({ type: z.string(), id: z.string(), name: z.string().nullable() }).nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
})
export type AuditEntry = z.infer<typeof AuditEntry>

export const auditEndpoints = {
  /** Owners and admins. */
  list: endpoint({ method: 'GET', path: '/app/api/audit', query: PageQuery, answer: pageOf(AuditEntry) }),
}
