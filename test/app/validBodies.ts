import type { AlertRuleDefinition } from '../../src/contract/app/alerts.js'
import { defaultScorecard } from '../../src/scorecards/defaultScorecard.js'

const rule: AlertRuleDefinition = {
  name: 'Low score',
  severity: 'WARNING',
  projectId: null,
  join: 'ANY',
  conditions: [
    { kind: 'OVERALL_SCORE', comparison: 'BELOW', value: 60 },
    { kind: 'CRITERION_VERDICT', criterionId: 'greeting', verdicts: ['NOT_MET'] },
    { kind: 'PHRASE', by: 'ANYONE', match: 'WORD', phrases: ['lawyer'] },
  ],
  isEnabled: true,
  coolDownMinutes: 10,
  emails: ['lead@example.test'],
}
const scorecard = {
  name: 'Sales',
  definition: { ...defaultScorecard, sections: defaultScorecard.sections.slice(0, 1) },
}
const projectChange = {
  name: 'Support',
  description: 'Calls',
  language: 'en',
  agentChannel: 'AUTO',
  redact: true,
  redactKinds: ['CARD_NUMBER', 'NAME'],
  judgedBy: 'MODEL',
  wordList: ['Big Jim’s Auto'],
  acceptNoConversation: true,
}
const topic = { name: 'Billing', examples: ['I was charged twice.'], words: ['bill'] }
const webhook = {
  url: 'https://127.0.0.1:8443/hook',
  description: 'CRM',
  events: ['analysis.completed'],
  projectId: null,
}

const criterion = {
  id: 'label',
  name: 'Offers a label',
  weight: 1,
  kind: 'SAID',
  examples: ['I will send you a label.'],
  counterExamples: ['You have to print the label yourself.'],
}
const projectId = 'c'.padEnd(25, '0')

/** For each call of the app's API that takes a body: one that its schema takes. */
export const validBodies: Record<string, object> = {
  'POST /app/api/alert-rules': rule,
  'PUT /app/api/alert-rules/:id': rule,
  'PUT /app/api/analyses/:id/agent': { segment: 0 },
  'POST /app/api/alert-rules/preview': { rule, offset: 0 },
  'POST /app/api/audios/:id/analyse-as': { form: 'mulaw:8000' },
  'POST /app/api/models': { name: 'whisper-small' },
  'POST /app/api/api-keys': { name: 'CRM', expiresAt: '2999-01-01T00:00:00Z' },
  'POST /app/api/audios/:id/move': { projectId: 'c'.padEnd(25, '0') },
  'POST /app/api/criterion-drafts/proposals': { criterion, projectId, language: 'en', passed: ['Hold on.'] },
  'POST /app/api/criterion-drafts/trial': {
    projectId,
    scorecardId: 'c'.padEnd(25, '0'),
    criteria: [criterion],
    offset: 0,
  },
  'PATCH /app/api/me': { name: 'Olga', locale: 'en' },
  'PUT /app/api/me/organisation': { organisationId: 'c'.padEnd(25, '0') },
  'PATCH /app/api/organisation': { name: 'Acme' },
  'PUT /app/api/organisation/agent-sentiment': { isOn: true },
  'PUT /app/api/organisation/plan': { plan: 'PRO', from: 'FREE' },
  'PATCH /app/api/members/:userId': { role: 'MEMBER' },
  'POST /app/api/invitations': { email: 'new@example.test', role: 'MEMBER' },
  'POST /app/api/projects': { ...projectChange, scorecardId: null },
  'PATCH /app/api/projects/:id': projectChange,
  'POST /app/api/scorecards': scorecard,
  'PUT /app/api/scorecards/:id': { ...scorecard, baseVersion: 1 },
  'POST /app/api/projects/:projectId/topics': topic,
  'PUT /app/api/topics/:id': topic,
  'POST /app/api/webhooks': webhook,
  'PATCH /app/api/webhooks/:id': { ...webhook, status: 'PAUSED' },
  'POST /app/api/webhooks/:id/recover': { since: '2026-01-01T00:00:00.000Z' },
}
