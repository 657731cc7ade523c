import { z } from 'zod'
import { AlertSeverity } from '../events.js'
import { Remarks } from '../remarks/remark.js'
import { MetricName } from '../scorecard.js'
import { Speaker } from '../transcript.js'
import { Verdict } from '../verdict.js'
import { endpoint } from './endpoint.js'
import { Email, Id, oneLine, PageQuery, pageOf, Timestamp } from './fields.js'

const Comparison = z.enum(['BELOW', 'ABOVE'])

export const AlertCondition = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('OVERALL_SCORE'),
    comparison: Comparison,
    value: z.number().min(0).max(100),
  }),
  z.object({
    kind: z.literal('CRITERION_VERDICT'),
    criterionId: z.string().min(1).max(64),
    verdicts: z.array(Verdict).min(1, 'needs at least one verdict'),
  }),
  z.object({
    kind: z.literal('CRITERION_SCORE'),
    criterionId: z.string().min(1).max(64),
    comparison: Comparison,
    value: z.number().min(0).max(10),
  }),
  z.object({ kind: z.literal('METRIC'), metric: MetricName, comparison: Comparison, value: z.number() }),
  z.object({
    kind: z.literal('SENTIMENT'),
    of: z.enum(['AGENT', 'CUSTOMER']),
    comparison: Comparison,
    value: z.number().min(-1).max(1),
  }),
  z.object({
    kind: z.literal('PHRASE'),
    by: z.enum(['AGENT', 'CUSTOMER', 'ANYONE']),
    match: z.enum(['WORD', 'MEANING']),
    phrases: z.array(z.string().trim().min(1).max(300)).min(1, 'needs at least one phrase').max(20),
  }),
])
export type AlertCondition = z.infer<typeof AlertCondition>

export const AlertRuleDefinition = z.object({
  name: oneLine(120),
  severity: AlertSeverity.default('WARNING'),
  /** null: every project. */
  projectId: Id.nullable().default(null),
  join: z.enum(['ALL', 'ANY']).default('ALL'),
  conditions: z.array(AlertCondition).min(1, 'needs at least one condition').max(10),
  isEnabled: z.boolean().default(true),
  /** After an alert the rule raises no other for so long. */
  coolDownMinutes: z.int().min(0).max(43_200).default(0),
  /** Told of each alert, when the server can send mail. */
  emails: z.array(Email).max(10).default([]),
})
export type AlertRuleDefinition = z.infer<typeof AlertRuleDefinition>

export const AlertRule = AlertRuleDefinition.extend({
  /** As it was stored, by an older version too. */
  name: z.string(),
  id: Id,
  lastAlertAt: Timestamp.nullable(),
  alerts: z.int(),
  /** Ids of criteria that have left the scorecard since: a condition on one never holds. */
  missingCriteria: z.array(z.string()),
  createdAt: Timestamp,
  updatedAt: Timestamp,
})
export type AlertRule = z.infer<typeof AlertRule>

/** The second of the call that a condition matched at; null where it is about the whole call. */
export const AlertMoment = z.object({
  segment: z.int().min(0),
  start: z.number().min(0),
  speaker: Speaker,
  quote: z.string(),
})
export type AlertMoment = z.infer<typeof AlertMoment>

export const Alert = z.object({
  id: Id,
  /** As it was called when it matched: a rule can be deleted, its alerts stay. */
  rule: z.object({ id: Id, name: z.string() }),
  severity: AlertSeverity,
  message: Remarks,
  moment: AlertMoment.nullable(),
  analysisId: Id,
  audio: z.object({ id: Id, originalName: z.string(), agentName: z.string().nullable() }),
  project: z.object({ id: Id, name: z.string() }),
  createdAt: Timestamp,
  acknowledgedAt: Timestamp.nullable(),
  acknowledgedBy: z.string().nullable(),
})
export type Alert = z.infer<typeof Alert>

/** What a rule would have matched among the newest analyses; asked for in pages, so that progress can be shown. */
export const AlertPreview = z.object({
  examined: z.int(),
  /** Analyses there are to examine, at most 100. */
  total: z.int(),
  matches: z.array(
    z.object({
      analysisId: Id,
      originalName: z.string(),
      overallScore: z.number(),
      createdAt: Timestamp,
      message: Remarks,
      moment: AlertMoment.nullable(),
    }),
  ),
})
export type AlertPreview = z.infer<typeof AlertPreview>

const RULE = '/app/api/alert-rules/:id'

/** Rules are made by owners and admins, who also acknowledge all alerts at once; each is read and acknowledged by everyone. */
export const alertEndpoints = {
  rules: endpoint({ method: 'GET', path: '/app/api/alert-rules', answer: z.array(AlertRule) }),
  createRule: endpoint({
    method: 'POST',
    path: '/app/api/alert-rules',
    body: AlertRuleDefinition,
    answer: AlertRule,
  }),
  rule: endpoint({ method: 'GET', path: RULE, answer: AlertRule }),
  saveRule: endpoint({ method: 'PUT', path: RULE, body: AlertRuleDefinition, answer: AlertRule }),
  /** Its alerts stay. */
  deleteRule: endpoint({ method: 'DELETE', path: RULE }),
  preview: endpoint({
    method: 'POST',
    path: '/app/api/alert-rules/preview',
    body: z.object({ rule: AlertRuleDefinition, offset: z.int().min(0).max(99).default(0) }),
    answer: AlertPreview,
  }),
  list: endpoint({
    method: 'GET',
    path: '/app/api/alerts',
    query: PageQuery.extend({
      state: z.enum(['UNREAD', 'ACKNOWLEDGED']).optional(),
      severity: AlertSeverity.optional(),
      projectId: Id.optional(),
      ruleId: Id.optional(),
    }),
    answer: pageOf(Alert),
  }),
  unread: endpoint({ method: 'GET', path: '/app/api/alerts/unread', answer: z.object({ unread: z.int() }) }),
  acknowledge: endpoint({ method: 'POST', path: '/app/api/alerts/:id/acknowledge', answer: Alert }),
  acknowledgeAll: endpoint({
    method: 'POST',
    path: '/app/api/alerts/acknowledge',
    answer: z.object({ acknowledged: z.int() }),
  }),
}
