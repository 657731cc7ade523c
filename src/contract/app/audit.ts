import { z } from 'zod'
import { endpoint } from './endpoint.js'
import { GivenTime, PageQuery, pageOf, Timestamp } from './fields.js'

export const AuditAction = z.enum([
  'alert_rule.changed',
  'alert_rule.created',
  'alert_rule.deleted',
  'api_key.created',
  'api_key.revoked',
  'api_key.taken_over',
  'audio.deleted',
  'audio.downloaded',
  'audio.erased',
  'audio.listened',
  'audio.moved',
  'audio.restored',
  'audio.agent_chosen',
  'audio.roles_confirmed',
  'audio.roles_swapped',
  'audio.uploaded',
  'invitation.withdrawn',
  'member.invited',
  'member.joined',
  'member.removed',
  'member.role_changed',
  'model.cancelled',
  'model.removed',
  'model.requested',
  'organisation.agent_sentiment_off',
  'organisation.agent_sentiment_on',
  'organisation.renamed',
  'password.changed',
  'password.reset',
  'plan.changed',
  'project.changed',
  'project.created',
  'project.deleted',
  'scorecard.created',
  'scorecard.saved',
  'session.sign_in_failed',
  'session.signed_in',
  'topic.changed',
  'topic.created',
  'topic.deleted',
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

/** What an entry is about, to filter by: the first words of its actions. */
export const AUDIT_KINDS = {
  ACCESS: ['session', 'password'],
  RECORDINGS: ['audio'],
  MEMBERS: ['member', 'invitation'],
  KEYS: ['api_key'],
  SETTINGS: ['project', 'scorecard', 'topic', 'alert_rule', 'organisation', 'plan', 'model'],
  WEBHOOKS: ['webhook'],
} as const
export const AuditKind = z.enum(['ACCESS', 'RECORDINGS', 'MEMBERS', 'KEYS', 'SETTINGS', 'WEBHOOKS'])
export type AuditKind = z.infer<typeof AuditKind>

export const AuditQuery = PageQuery.extend({
  kind: AuditKind.optional(),
  /** Done by them, or to them. */
  person: z.string().max(64).optional(),
  /** What happened at that time or later. */
  from: GivenTime.optional(),
})
export type AuditQuery = z.infer<typeof AuditQuery>

export const AuditEntry = z.object({
  id: z.string(),
  at: Timestamp,
  /** null: the server itself or the operator's command line. */
  actor: z.object({ id: z.string(), name: z.string() }).nullable(),
  action: AuditAction,
  /** The address of the network that it was done from, where one is known. */
  address: z.string().nullable(),
  target: z.object({ type: z.string(), id: z.string(), name: z.string().nullable() }).nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
})
export type AuditEntry = z.infer<typeof AuditEntry>

export const auditEndpoints = {
  /** Owners and admins. */
  list: endpoint({ method: 'GET', path: '/app/api/audit', query: AuditQuery, answer: pageOf(AuditEntry) }),
  /** Whoever did something, those who are gone too: to filter by. */
  people: endpoint({
    method: 'GET',
    path: '/app/api/audit/people',
    answer: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
}
