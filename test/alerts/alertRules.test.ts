import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { alertJobs } from '../../src/alerts/jobs.js'
import { ALERT_MAIL_TASK } from '../../src/alerts/raiseAlerts.js'
import { takeTurn } from '../../src/alerts/ruleQueries.js'
import { changePlan } from '../../src/billing/changePlan.js'
import type { AlertCondition, AlertRuleDefinition } from '../../src/contract/app/alerts.js'
import { withOrg } from '../../src/platform/db/withOrg.js'
import type { Mail } from '../../src/platform/mail/sendMail.js'
import { SERVER_EVENTS } from '../../src/platform/serverEvents/tellOrganisation.js'
import { adminClient } from '../support/adminClient.js'
import { addProject, engineAnalysis, storeCall } from '../support/analysedCall.js'
import { ask } from '../support/ask.js'
import { type SignedUp, startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let owner: SignedUp
let projectId: string

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  owner = await server.signUp('Alert Owner')
  projectId = await addProject(server.services, owner.orgId)
})

const lowScore = { kind: 'OVERALL_SCORE', comparison: 'BELOW', value: 60 } as const
const segment = (index: number, speaker: 'AGENT' | 'CUSTOMER', text: string) => ({
  index,
  speaker,
  start: index * 5,
  end: index * 5 + 4,
  text,
})

async function makeRule(changes: Partial<AlertRuleDefinition> = {}): Promise<string> {
  const rule = { name: 'Low score', conditions: [lowScore], ...changes }
  const { status, body } = await ask(server, owner, 'POST', '/app/api/alert-rules', rule)
  expect(status, JSON.stringify(body)).toBe(200)
  return body.id
}
const alerts = async (query = '') => (await ask(server, owner, 'GET', `/app/api/alerts${query}`)).body
const events = (type: string) =>
  withOrg(server.services.database, owner.orgId, (tx) =>
    tx.selectFrom('event').select('data').where('type', '=', type).execute(),
  )
const store = (changes = {}, segments: ReturnType<typeof segment>[] = []) =>
  storeCall(server.services, owner.orgId, projectId, engineAnalysis(changes, segments))

test('a matching analysis raises an alert and its event, in one transaction with the analysis', async () => {
  const ruleId = await makeRule({ severity: 'CRITICAL' })
  const { analysisId, audioId } = await store({ overallScore: 41 })
  const { data } = await alerts()
  expect(data).toEqual([
    expect.objectContaining({
      rule: { id: ruleId, name: 'Low score' },
      severity: 'CRITICAL',
      message: [{ key: 'ALERT_SCORE', value: 41, comparison: 'BELOW', bound: 60 }],
      analysisId,
      audio: { id: audioId, originalName: 'call.wav', agentName: null },
      acknowledgedAt: null,
    }),
  ])
  expect(await events('alert.created')).toEqual([
    {
      data: {
        alert_id: data[0].id,
        alert_rule_id: ruleId,
        alert_rule_name: 'Low score',
        analysis_id: analysisId,
        audio_file_id: audioId,
        project_id: projectId,
        severity: 'CRITICAL',
        message: 'Overall score is 41, below 60.',
      },
    },
  ])
})

test('open pages hear of an alert at once', async () => {
  await makeRule()
  const heard = await heardDuring(() => store({ overallScore: 1 }))
  const { data } = await alerts()
  expect(heard).toContainEqual({ orgId: owner.orgId, event: { type: 'alert.created', id: data[0].id } })
})

test('a good call, a rule that is off, and a rule of another project raise nothing', async () => {
  const other = await addProject(server.services, owner.orgId, 'Sales')
  await makeRule({ isEnabled: false })
  await makeRule({ projectId: other })
  await store({ overallScore: 10 })
  await makeRule({ projectId })
  await store({ overallScore: 60 })
  expect((await alerts()).pagination.total).toBe(0)
})

test('a phrase is found by meaning, and the alert names the second', async () => {
  await makeRule({
    name: 'Wants to leave',
    conditions: [
      { kind: 'PHRASE', match: 'MEANING', by: 'CUSTOMER', phrases: ['I want to cancel my contract'] },
    ],
  })
  await store({}, [
    segment(0, 'AGENT', 'Good morning, how can I help you today?'),
    segment(1, 'CUSTOMER', 'I would like to cancel my subscription with you.'),
  ])
  await store({}, [segment(0, 'CUSTOMER', 'My parcel arrived yesterday, it looks lovely.')])
  const { data } = await alerts()
  expect(data).toHaveLength(1)
  expect(data[0].moment).toMatchObject({ segment: 1, start: 5, speaker: 'CUSTOMER' })
})

test('a French call is searched by what French words mean', async () => {
  await makeRule({
    conditions: [
      { kind: 'PHRASE', match: 'MEANING', by: 'CUSTOMER', phrases: ['Je veux résilier mon contrat'] },
    ],
  })
  const french = (text: string) => ({
    transcript: { language: 'fr', segments: [segment(0, 'CUSTOMER', text)] },
  })
  await store(french('Je souhaite annuler mon abonnement chez vous.'))
  await store(french('Mon colis est bien arrivé hier, merci.'))
  const { data } = await alerts()
  expect(data.map(({ moment }: { moment: { quote: string } }) => moment.quote)).toEqual([
    'Je souhaite annuler mon abonnement chez vous.',
  ])
})

test('a rule made after the meanings were prepared is evaluated all the same', async () => {
  const segments = [segment(0, 'CUSTOMER', 'I would like to cancel my contract.')]
  const transcript = { language: 'en', segments }
  const { meanings } = server.services
  await meanings.prepare(owner.orgId, { audioId: 'call', projectId, transcript })
  const definition: AlertRuleDefinition = {
    name: 'Leaves',
    severity: 'INFO',
    projectId: null,
    join: 'ALL',
    conditions: [
      { kind: 'PHRASE', match: 'MEANING', by: 'ANYONE', phrases: ['I want to cancel my contract'] },
    ],
    isEnabled: true,
    coolDownMinutes: 0,
    emails: [],
  }
  const found = await meanings.of('call', [{ id: 'new', definition }], transcript)
  const [condition] = definition.conditions
  expect(condition?.kind === 'PHRASE' && found(condition)).toMatchObject({ segment: 0 })
})

test('while a rule cools down it raises no other alert', async () => {
  await makeRule({ coolDownMinutes: 60 })
  await store({ overallScore: 1 })
  await store({ overallScore: 2 })
  expect((await alerts()).pagination.total).toBe(1)
  await withOrg(server.services.database, owner.orgId, (tx) =>
    tx
      .updateTable('alertRule')
      .set({ lastAlertAt: new Date(Date.now() - 61 * 60_000) })
      .execute(),
  )
  await store({ overallScore: 3 })
  expect((await alerts()).pagination.total).toBe(2)
})

test('each rule cools down by itself', async () => {
  const [cool, otherCool, eager] = [
    await makeRule({ name: 'Cool', coolDownMinutes: 60 }),
    await makeRule({ name: 'Other cool', coolDownMinutes: 60 }),
    await makeRule({ name: 'Eager' }),
  ]
  const off = await makeRule({ name: 'Off', isEnabled: false })
  await store({ overallScore: 1 })
  await store({ overallScore: 2 })
  const { body: rules } = await ask(server, owner, 'GET', '/app/api/alert-rules')
  const raised = Object.fromEntries(
    rules.map(({ id, alerts }: { id: string; alerts: number }) => [id, alerts]),
  )
  expect(raised).toEqual({ [cool]: 1, [otherCool]: 1, [eager]: 2, [off]: 0 })
  expect(rules.find(({ id }: { id: string }) => id === off).lastAlertAt).toBeNull()
})

test('two analyses at the same moment cannot both get past a cool-down', async () => {
  await makeRule({ coolDownMinutes: 60 })
  await Promise.all([store({ overallScore: 1 }), store({ overallScore: 2 })])
  expect((await alerts()).pagination.total).toBe(1)
})

test('without a cool-down two analyses at the same moment both raise an alert, in whatever order they come', async () => {
  const ruleId = await makeRule()
  const { database } = server.services
  const [earlier, later] = [new Date(Date.now() - 5), new Date()]
  const took = async (at: Date) => withOrg(database, owner.orgId, (tx) => takeTurn(tx, ruleId, at))
  expect([await took(later), await took(earlier)]).toEqual([true, true])
  const rule = await ask(server, owner, 'GET', `/app/api/alert-rules/${ruleId}`)
  expect(rule.body.lastAlertAt).toBe(later.toISOString())
})

test('alerts are counted as unread until somebody acknowledges them, and that person stays named', async () => {
  await makeRule()
  await store({ overallScore: 1 })
  await store({ overallScore: 2 })
  const unread = async () => (await ask(server, owner, 'GET', '/app/api/alerts/unread')).body.unread
  expect(await unread()).toBe(2)
  const { data } = await alerts()
  const { body } = await ask(server, owner, 'POST', `/app/api/alerts/${data[0].id}/acknowledge`)
  expect(body).toMatchObject({ acknowledgedBy: 'Alert Owner', acknowledgedAt: expect.any(String) })
  expect(await unread()).toBe(1)
  expect((await alerts('?state=UNREAD')).data.map(({ id }: { id: string }) => id)).toEqual([data[1].id])
  expect((await ask(server, owner, 'POST', '/app/api/alerts/acknowledge')).body).toEqual({ acknowledged: 1 })
  expect(await unread()).toBe(0)
})

test('a preview shows what a rule would have matched, without saving or raising anything', async () => {
  await store({ overallScore: 30 })
  await store({ overallScore: 90 })
  const rule = { name: 'Try', conditions: [lowScore] }
  const { body } = await ask(server, owner, 'POST', '/app/api/alert-rules/preview', { rule })
  expect(body).toMatchObject({ examined: 2, total: 2, matches: [{ overallScore: 30 }] })
  expect((await alerts()).pagination.total).toBe(0)
})

test('a preview goes back over at most a hundred calls, ten at a time', async () => {
  for (let i = 0; i < 12; i++) await store({ overallScore: 30 })
  const rule = { name: 'Try', conditions: [lowScore] }
  const page = async (offset: number) =>
    (await ask(server, owner, 'POST', '/app/api/alert-rules/preview', { rule, offset })).body
  expect(await page(0)).toMatchObject({ examined: 10, total: 12 })
  expect(await page(10)).toMatchObject({ examined: 2, total: 12 })
  expect(
    (await ask(server, owner, 'POST', '/app/api/alert-rules/preview', { rule, offset: 100 })).status,
  ).toBe(400)
})

test('alerts outlive their rule, with the name it had', async () => {
  const ruleId = await makeRule({ name: 'Short-lived' })
  await store({ overallScore: 1 })
  expect((await ask(server, owner, 'DELETE', `/app/api/alert-rules/${ruleId}`)).status).toBe(204)
  expect((await alerts()).data[0].rule).toEqual({ id: ruleId, name: 'Short-lived' })
  expect((await ask(server, owner, 'GET', `/app/api/alert-rules/${ruleId}`)).status).toBe(404)
})

test('a rule that cannot work is refused by field', async () => {
  const refused = async (rule: object) =>
    (await ask(server, owner, 'POST', '/app/api/alert-rules', rule)).body.error
  expect((await refused({ name: '', conditions: [lowScore] })).fields).toHaveProperty('name')
  expect((await refused({ name: 'No condition', conditions: [] })).fields).toHaveProperty('conditions')
  const elsewhere = await refused({ name: 'x', conditions: [lowScore], projectId: `c${'0'.repeat(24)}` })
  expect(elsewhere.fields).toEqual({ projectId: 'there is no such project' })
})

test('another organisation neither sees nor changes rules and alerts', async () => {
  const ruleId = await makeRule()
  await store({ overallScore: 1 })
  const stranger = await server.signUp('Alert Stranger')
  expect((await ask(server, stranger, 'GET', '/app/api/alert-rules')).body).toEqual([])
  expect((await ask(server, stranger, 'GET', `/app/api/alert-rules/${ruleId}`)).status).toBe(404)
  expect((await ask(server, stranger, 'GET', '/app/api/alerts')).body.pagination.total).toBe(0)
  const { data } = await alerts()
  expect((await ask(server, stranger, 'POST', `/app/api/alerts/${data[0].id}/acknowledge`)).status).toBe(404)
  expect((await alerts('?state=UNREAD')).pagination.total).toBe(1)
})

test('members read alerts, but only owners and admins make rules', async () => {
  await withOrg(server.services.database, owner.orgId, (tx) => changePlan(tx, { to: 'PRO', by: null }))
  const member = await server.signUp('Alert Member')
  const { body } = await ask(server, owner, 'POST', '/app/api/invitations', { email: member.email })
  const token = new URL(body.link).pathname.split('/').at(-1)
  await ask(server, member, 'POST', `/app/api/invitations/${token}/accept`)
  expect((await ask(server, member, 'GET', '/app/api/alerts')).status).toBe(200)
  const refused = await ask(server, member, 'POST', '/app/api/alert-rules', {
    name: 'x',
    conditions: [lowScore],
  })
  expect(refused.status).toBe(403)
})

test('each address is told in a mail of its own that links to the second', async () => {
  const condition: AlertCondition = { kind: 'PHRASE', match: 'WORD', by: 'CUSTOMER', phrases: ['cancel'] }
  const emails = ['a@example.test', 'b@example.test']
  await makeRule({ name: 'Wants to leave', conditions: [condition], emails })
  const segments = [segment(0, 'AGENT', 'How can I help?'), segment(1, 'CUSTOMER', 'Please cancel it.')]
  const { analysisId } = await store({}, segments)
  const jobs = await mailJobs()
  expect(jobs.map(({ to }) => to).sort()).toEqual(emails)

  const sent: Mail[] = []
  const handlers = alertJobs({
    database: server.services.database,
    publicUrl: 'https://ccr.example.test',
    throttleKey: server.services.throttleKey,
    sendMail: async (mail) => void sent.push(mail),
  })
  const context = {
    attempt: 1,
    isLastAttempt: false,
    signal: new AbortController().signal,
    log: server.services.log,
  }
  for (const job of jobs) await handlers[ALERT_MAIL_TASK]?.(job, context)
  expect(sent.map(({ to }) => to).sort()).toEqual(emails)
  expect(sent[0]?.subject).toBe('WARNING: Wants to leave')
  expect(sent[0]?.text).toContain('The customer said “Please cancel it.”')
  expect(sent[0]?.text).toContain(`https://ccr.example.test/analyses/${analysisId}?t=5`)
})

test('who is not signed in is told of an alert in the project’s language, in the event and in the mail', async () => {
  await withOrg(server.services.database, owner.orgId, (tx) =>
    tx.updateTable('project').set({ language: 'fr-CA' }).where('id', '=', projectId).execute(),
  )
  await makeRule({ emails: ['a@example.test'] })
  await store({ overallScore: 41.5 })
  const words = 'Le score global est de 41,5, en dessous de 60.'
  expect(await events('alert.created')).toMatchObject([{ data: { message: words } }])
  const sent: Mail[] = []
  const [job] = await mailJobs()
  await alertJobs({
    database: server.services.database,
    publicUrl: 'https://ccr.example.test',
    throttleKey: server.services.throttleKey,
    sendMail: async (mail) => void sent.push(mail),
  })[ALERT_MAIL_TASK]?.(job, {
    attempt: 1,
    isLastAttempt: false,
    signal: new AbortController().signal,
    log: server.services.log,
  })
  expect(sent[0]?.subject).toBe('AVERTISSEMENT\u00a0: Low score')
  expect(sent[0]?.text).toContain(words)
  expect(sent[0]?.text).toContain('Projet\u00a0: Support')
})

test('an alert from before there were remarks keeps its text', async () => {
  await makeRule()
  await store({ overallScore: 41 })
  await withOrg(server.services.database, owner.orgId, (tx) =>
    tx.updateTable('alert').set({ message: 'It was low.', messageRemarks: null }).execute(),
  )
  expect((await alerts()).data).toMatchObject([{ message: 'It was low.' }])
})

test('the hundredth alert mail of a day to an address says that it is the last, and none follows it', async () => {
  await makeRule({ name: 'Matches all', emails: ['Flooded@Example.test'] })
  await store({ overallScore: 1 })
  const [job] = await mailJobs()
  const sent: Mail[] = []
  let isMailAway = true
  const mailAlert = alertJobs({
    database: server.services.database,
    publicUrl: 'https://ccr.example.test',
    throttleKey: server.services.throttleKey,
    sendMail: async (mail) => {
      if (isMailAway) throw new Error('no mail server')
      sent.push(mail)
    },
  })[ALERT_MAIL_TASK]
  const context = {
    attempt: 1,
    isLastAttempt: false,
    signal: new AbortController().signal,
    log: server.services.log,
  }
  // What could not be sent does not count.
  for (let i = 0; i < 3; i += 1) await expect(mailAlert?.(job, context)).rejects.toThrow('no mail server')
  isMailAway = false
  // However the address is written, and many at once.
  const spellings = [job, { ...job, to: 'flooded@example.test' }]
  for (let i = 0; i < 98; i += 2) await Promise.all(spellings.map((one) => mailAlert?.(one, context)))
  await mailAlert?.(job, context)
  expect(sent).toHaveLength(99)
  expect(sent.filter(({ text }) => text.includes('last of today’s alert mails'))).toEqual([])
  await Promise.all(Array.from({ length: 20 }, () => mailAlert?.(job, context)))
  expect(sent).toHaveLength(100)
  expect(sent[99]?.text).toContain('last of today’s alert mails')
  expect(sent[99]?.text).toContain('https://ccr.example.test/alerts')
  // Somebody else is still told.
  await mailAlert?.({ ...job, to: 'calm@example.test' }, context)
  expect(sent.at(-1)?.to).toBe('calm@example.test')
})

test('the thousandth alert mail of an organisation is the last, whoever it goes to; others send theirs', async () => {
  await makeRule({ emails: ['someone@example.test'] })
  await store({ overallScore: 1 })
  const [job] = await mailJobs()
  const [key, other] = [owner.orgId, 'another'].map((org) =>
    server.services.throttleKey('alert mails of', org),
  )
  const admin = await adminClient(server.database)
  await admin.query(
    `insert into throttle (key, taken, last_at, next_at)
     values ($1, 999, now(), now() + interval '1 hour'), ($2, 1000, now(), now() + interval '1 hour')`,
    [key, other],
  )
  const sent: Mail[] = []
  const mailAlert = alertJobs({
    database: server.services.database,
    publicUrl: 'https://ccr.example.test',
    throttleKey: server.services.throttleKey,
    sendMail: async (mail) => void sent.push(mail),
  })[ALERT_MAIL_TASK]
  const context = {
    attempt: 1,
    isLastAttempt: false,
    signal: new AbortController().signal,
    log: server.services.log,
  }
  const to = (name: string) => mailAlert?.({ ...job, to: `${name}@example.test` }, context)
  for (const name of ['first', 'second', 'third']) await to(name)
  expect(sent.map((mail) => [mail.to, mail.text.includes('last of today’s')])).toEqual([
    ['first@example.test', true],
  ])
  // The refused ones cost their addresses nothing, and the day after all may be mailed again.
  const { rows } = await admin.query('select taken from throttle where key = $1', [
    server.services.throttleKey('alert mails to', 'second@example.test'),
  ])
  expect(rows).toEqual([{ taken: 0 }])
  await admin.query(`update throttle set next_at = now() where key = $1`, [key])
  await to('second')
  await admin.end()
  expect(sent.map((mail) => mail.to)).toEqual(['first@example.test', 'second@example.test'])
})

/** What is said to open pages, by a listener that came before them. */
async function heardDuring(work: () => Promise<unknown>): Promise<unknown[]> {
  const heard: unknown[] = []
  const listener = new pg.Client({ connectionString: server.database.appUrl })
  await listener.connect()
  listener.on('notification', ({ payload }) => heard.push(JSON.parse(payload ?? '')))
  await listener.query(`listen ${SERVER_EVENTS}`)
  await work()
  // Notifications come before the answer to what is asked after them.
  await listener.query('select 1')
  await listener.end()
  return heard
}

/** What waits in the queue to be mailed for this organisation. */
async function mailJobs(): Promise<{ to: string }[]> {
  const admin = new pg.Client({ connectionString: server.database.adminUrl })
  await admin.connect()
  const { rows } = await admin.query(
    `select payload from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = $1 and payload ->> 'orgId' = $2`,
    [ALERT_MAIL_TASK, owner.orgId],
  )
  await admin.end()
  return rows.map(({ payload }) => payload)
}

const onCriterion = (criterionId: string): AlertCondition => ({
  kind: 'CRITERION_VERDICT',
  criterionId,
  verdicts: ['NOT_MET'],
})

test('a criterion that no scorecard has is refused where it stands, in the reader’s language', async () => {
  const rule = { name: 'Greeting', conditions: [lowScore, onCriterion('no-such')] }
  const refused = await ask(server, owner, 'POST', '/app/api/alert-rules', rule)
  expect(refused).toMatchObject({
    status: 400,
    body: { error: { fields: { 'conditions.1.criterionId': 'no scorecard has this criterion' } } },
  })
  const french = await ask(server, owner, 'POST', '/app/api/alert-rules', rule, { 'accept-language': 'fr' })
  expect(french.body.error.message).toBe('conditions.1.criterionId : aucune grille n’a ce critère')
  const id = await makeRule({ conditions: [onCriterion('greeting')] })
  expect((await ask(server, owner, 'PUT', `/app/api/alert-rules/${id}`, rule)).status).toBe(400)
})

test('a rule whose criterion left the scorecard says so, and can still be turned off', async () => {
  const conditions = [onCriterion('greeting'), lowScore]
  const id = await makeRule({ conditions })
  const one = await makeRule({ conditions, projectId })
  // The one in French has it too.
  for (const scorecard of (await ask(server, owner, 'GET', '/app/api/scorecards')).body.data) {
    const path = `/app/api/scorecards/${scorecard.id}`
    const { name, version, definition } = (await ask(server, owner, 'GET', path)).body
    const sections = definition.sections.map((section: { criteria: { id: string }[] }) => ({
      ...section,
      criteria: section.criteria.map((criterion) =>
        criterion.id === 'greeting' ? { ...criterion, id: 'welcome' } : criterion,
      ),
    }))
    const saved = { name, baseVersion: version, definition: { ...definition, sections } }
    const { status, body } = await ask(server, owner, 'PUT', path, saved)
    expect(status, JSON.stringify(body)).toBe(200)
  }

  const rules = (await ask(server, owner, 'GET', '/app/api/alert-rules')).body
  expect(rules).toMatchObject([{ missingCriteria: ['greeting'] }, { missingCriteria: ['greeting'] }])
  for (const rule of [id, one]) {
    const url = `/app/api/alert-rules/${rule}`
    const { missingCriteria, ...stored } = (await ask(server, owner, 'GET', url)).body
    expect(missingCriteria).toEqual(['greeting'])
    const off = await ask(server, owner, 'PUT', url, { ...stored, isEnabled: false })
    expect(off).toMatchObject({ status: 200, body: { isEnabled: false, missingCriteria: ['greeting'] } })
    const mended = await ask(server, owner, 'PUT', url, { ...stored, conditions: [onCriterion('welcome')] })
    expect(mended).toMatchObject({ status: 200, body: { missingCriteria: [] } })
  }
})

test('a rule for one project takes the criteria of that project’s scorecard alone', async () => {
  const { body: copy } = await ask(server, owner, 'POST', '/app/api/scorecards', {
    name: 'Other',
    definition: {
      sections: [
        {
          id: 'only',
          name: 'Only',
          criteria: [{ id: 'only-here', name: 'Here', weight: 1, kind: 'SAID', examples: ['hello'] }],
        },
      ],
    },
  })
  expect(copy.id).toBeDefined()
  expect(await makeRule({ conditions: [onCriterion('only-here')] })).toBeDefined()
  const rule = { name: 'Elsewhere', projectId, conditions: [onCriterion('only-here')] }
  expect((await ask(server, owner, 'POST', '/app/api/alert-rules', rule)).body.error.fields).toEqual({
    'conditions.0.criterionId': 'the scorecard of this project has no such criterion',
  })
})
