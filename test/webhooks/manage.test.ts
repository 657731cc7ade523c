import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { changePlan } from '../../src/billing/changePlan.js'
import { DescribedEvent, webhookEndpoints } from '../../src/contract/webhooks.js'
import { unseal } from '../../src/platform/crypto/seal.js'
import { withOrg } from '../../src/platform/db/withOrg.js'
import { createId } from '../../src/platform/id.js'
import { disableEndpoint } from '../../src/webhooks/disableEndpoint.js'
import { webhookSealingKey } from '../../src/webhooks/startWebhooks.js'
import { tellOwners } from '../../src/webhooks/tellOwners.js'
import { ask } from '../support/ask.js'
import { type SignedUp, startTestServer, type TestServer } from '../support/server.js'
import { completed } from './support.js'

const URL_ALLOWED = 'https://127.0.0.1:8443/hook'

let server: TestServer
let owner: SignedUp
let admin: pg.Client

beforeAll(async () => {
  server = await startTestServer({ WEBHOOK_ALLOW_PRIVATE: 'true' })
  owner = await business('Olive Owner')
  admin = new pg.Client({ connectionString: server.database.adminUrl })
  await admin.connect()
})
afterAll(async () => {
  await admin?.end()
  await server?.close()
})
beforeEach(() => admin.query('delete from webhook_endpoint'))

describe('endpoints', () => {
  it('are shown as they were made, their secret once and never again', async () => {
    const made = await create({ url: URL_ALLOWED, description: ' Our CRM ' })
    expect(made.endpoint).toMatchObject({
      url: URL_ALLOWED,
      description: 'Our CRM',
      events: ['analysis.completed'],
      project: null,
      status: 'ACTIVE',
      rotation: { step: 'none' },
    })
    expect(made.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    const listed = await ask(server, owner, 'GET', '/app/api/webhooks')
    expect(listed.body).toEqual([made.endpoint])
    expect(JSON.stringify(listed.body)).not.toContain('whsec_')
  })

  it('keep their secrets encrypted', async () => {
    const { secret } = await create()
    const { rows } = await admin.query('select secret from webhook_endpoint')
    expect(rows[0].secret.toString('latin1')).not.toContain(secret.slice(6, 20))
    const { rows: entries } = await admin.query('select details::text from audit_entry')
    expect(JSON.stringify(entries)).not.toContain(secret)
  })

  it.each([
    ['https://169.254.169.254/latest', 'link-local'],
    ['https://user:password@127.0.0.1/', 'user name'],
    ['ftp://127.0.0.1/', 'https://'],
    ['not a url', 'not a URL'],
  ])('with the URL %s are refused at that field', async (url, reason) => {
    const { status, body } = await ask(server, owner, 'POST', '/app/api/webhooks', {
      url,
      events: ['analysis.completed'],
    })
    expect(status).toBe(400)
    expect(body.error.fields.url).toContain(reason)
  })

  it.each([
    [{ events: [] }, 'events'],
    [{ events: ['webhook.ping'] }, 'events.0'],
    [{ projectId: 'c000000000000000000000000' }, 'projectId'],
    [{ description: 'a\nb' }, 'description'],
  ])('with %j are refused at that field', async (wrong, field) => {
    const body = { url: URL_ALLOWED, events: ['analysis.completed'], ...wrong }
    const answer = await ask(server, owner, 'POST', '/app/api/webhooks', body)
    expect(answer.status).toBe(400)
    expect(Object.keys(answer.body.error.fields)).toEqual([field])
  })

  it('can be changed, paused, resumed and deleted, and each is in the audit log', async () => {
    const { endpoint } = await create()
    const path = `/app/api/webhooks/${endpoint.id}`
    const changed = await ask(server, owner, 'PATCH', path, {
      url: 'https://127.0.0.1/other',
      events: ['alert.created', 'analysis.failed'],
    })
    expect(changed.body).toMatchObject({
      url: 'https://127.0.0.1/other',
      events: ['analysis.failed', 'alert.created'],
    })
    expect((await ask(server, owner, 'PATCH', path, { status: 'PAUSED' })).body.status).toBe('PAUSED')
    expect((await ask(server, owner, 'PATCH', path, { status: 'ACTIVE' })).body.status).toBe('ACTIVE')
    expect((await ask(server, owner, 'DELETE', path)).status).toBe(204)
    expect((await ask(server, owner, 'GET', path)).status).toBe(404)
    const { body } = await ask(server, owner, 'GET', '/app/api/audit')
    const actions = body.data.map((entry: { action: string }) => entry.action)
    expect(actions.slice(0, 5)).toEqual([
      'webhook.deleted',
      'webhook.resumed',
      'webhook.paused',
      'webhook.changed',
      'webhook.created',
    ])
  })

  it('are checked again when their URL changes', async () => {
    const { endpoint } = await create()
    const change = { url: 'https://0xa9fea9fe/' }
    const answer = await ask(server, owner, 'PATCH', `/app/api/webhooks/${endpoint.id}`, change)
    expect(answer.status).toBe(400)
  })
})

it('an endpoint that is moved to another URL gets its five days anew; one whose events change does not', async () => {
  const { endpoint } = await create()
  const path = `/app/api/webhooks/${endpoint.id}`
  await admin.query("update webhook_endpoint set failing_since = now() - interval '4 days'")
  const same = await ask(server, owner, 'PATCH', path, { url: URL_ALLOWED, events: ['alert.created'] })
  expect(same.body.failingSince).not.toBeNull()
  const moved = await ask(server, owner, 'PATCH', path, { url: 'https://127.0.0.1/moved' })
  expect(moved.body.failingSince).toBeNull()
})

describe('whoever may not manage webhooks', () => {
  it('is told which plan has them', async () => {
    const free = await server.signUp('Freda Free')
    const { status, body } = await ask(server, free, 'GET', '/app/api/webhooks')
    expect(status).toBe(403)
    expect(body.error).toEqual({
      code: 'plan_required',
      message: 'Webhooks come with the BUSINESS plan; this organisation is on FREE.',
    })
  })

  it('is told to ask an owner, on every route', async () => {
    const { endpoint } = await create()
    const member = await server.signUp('Mia Member')
    const invited = await ask(server, owner, 'POST', '/app/api/invitations', {
      email: member.email,
      role: 'ADMIN',
    })
    const token = new URL(invited.body.link).pathname.split('/').at(-1)
    await ask(server, member, 'POST', `/app/api/invitations/${token}/accept`)
    for (const { method, path, ...rest } of Object.values(webhookEndpoints)) {
      if ('isPublic' in rest) continue
      const url = path.replace(':id', endpoint.id).replace(':deliveryId', createId())
      const body = { url: URL_ALLOWED, events: ['analysis.failed'], since: new Date().toISOString() }
      const answer = await ask(server, member, method, url, method === 'GET' ? undefined : body)
      expect(answer.status, `${method} ${path}`).toBe(403)
      expect(answer.body.error.message).toContain('Only owners')
    }
  })

  it("sees another organisation's endpoints and deliveries nowhere", async () => {
    const { endpoint } = await create()
    const { body } = await ask(server, owner, 'POST', `/app/api/webhooks/${endpoint.id}/test`)
    const stranger = await business('Sam Stranger')
    const mine = await ask(server, stranger, 'POST', '/app/api/webhooks', {
      url: URL_ALLOWED,
      events: ['analysis.completed'],
    })
    for (const [method, path] of [
      ['GET', `/app/api/webhooks/${endpoint.id}`],
      ['DELETE', `/app/api/webhooks/${endpoint.id}`],
      ['POST', `/app/api/webhooks/${endpoint.id}/secret`],
      ['POST', `/app/api/webhooks/${endpoint.id}/test`],
      ['GET', `/app/api/webhooks/${endpoint.id}/deliveries`],
      ['GET', `/app/api/webhooks/${mine.body.endpoint.id}/deliveries/${body.deliveryId}`],
      ['POST', `/app/api/webhooks/${mine.body.endpoint.id}/deliveries/${body.deliveryId}/resend`],
      ['GET', '/app/api/webhooks/not-an-id'],
    ] as const)
      expect((await ask(server, stranger, method, path)).status, `${method} ${path}`).toBe(404)
  })
})

describe('a secret is rotated', () => {
  it('in two steps and an end, each only in its turn', async () => {
    const { endpoint, secret } = await create()
    const path = `/app/api/webhooks/${endpoint.id}/secret`
    expect((await ask(server, owner, 'POST', `${path}/activate`)).status).toBe(409)
    expect((await ask(server, owner, 'POST', `${path}/end`)).status).toBe(409)

    const staged = await ask(server, owner, 'POST', path)
    expect(staged.body.secret).toMatch(/^whsec_/)
    expect(staged.body.secret).not.toBe(secret)
    expect(staged.body.endpoint.rotation.step).toBe('staged')
    expect((await ask(server, owner, 'POST', `${path}/end`)).status).toBe(409)

    const activated = await ask(server, owner, 'POST', `${path}/activate`)
    expect(activated.body.rotation.step).toBe('activated')
    expect((await ask(server, owner, 'POST', path)).status).toBe(409)
    expect((await ask(server, owner, 'POST', `${path}/end`)).body.rotation).toEqual({ step: 'none' })
    const { rows } = await admin.query('select new_secret from webhook_endpoint')
    expect(rows).toEqual([{ new_secret: null }])
  })

  it('and a new one that was lost before it is activated is replaced, the old one staying first', async () => {
    const { endpoint, secret } = await create()
    const path = `/app/api/webhooks/${endpoint.id}/secret`
    const lost = (await ask(server, owner, 'POST', path)).body.secret
    await admin.query("update webhook_endpoint set secret_staged_at = now() - interval '23 hours'")
    const replaced = (await ask(server, owner, 'POST', path)).body
    expect(replaced.secret).not.toBe(lost)
    expect(Date.parse(replaced.endpoint.rotation.activatesAt)).toBeGreaterThan(Date.now() + 23 * 3_600_000)
    const { rows } = await admin.query('select secret, new_secret from webhook_endpoint')
    const key = webhookSealingKey(server.database.secret)
    expect([rows[0].secret, rows[0].new_secret].map((sealed) => unseal(key, sealed, endpoint.id))).toEqual([
      secret,
      replaced.secret,
    ])
  })

  it('and can be rotated anew once time has ended the last rotation', async () => {
    const { endpoint } = await create()
    const path = `/app/api/webhooks/${endpoint.id}/secret`
    await ask(server, owner, 'POST', path)
    await admin.query("update webhook_endpoint set secret_staged_at = now() - interval '49 hours'")
    expect((await ask(server, owner, 'POST', path)).body.endpoint.rotation.step).toBe('staged')
  })
})

describe('the delivery log', () => {
  it('takes only so many tests of one endpoint a minute', async () => {
    const { endpoint } = await create()
    const press = () => ask(server, owner, 'POST', `/app/api/webhooks/${endpoint.id}/test`)
    for (let n = 0; n < 10; n++) expect((await press()).status).toBe(200)
    const { status, body } = await press()
    expect(status).toBe(429)
    expect(body.error.message).toBe(
      'At most 10 tests of this endpoint are sent a minute. Wait a minute and try again.',
    )
    await admin.query("update webhook_delivery set created_at = created_at - interval '1 minute'")
    expect((await press()).status).toBe(200)
  })

  it('pages backwards in time and filters by status, event and time', async () => {
    const { endpoint } = await create()
    const path = `/app/api/webhooks/${endpoint.id}/deliveries`
    const ids = []
    for (let n = 0; n < 5; n++)
      ids.unshift((await ask(server, owner, 'POST', `/app/api/webhooks/${endpoint.id}/test`)).body.deliveryId)
    await record(completed())
    const all = (await ask(server, owner, 'GET', path)).body
    expect(all.data.map((delivery: { event: string }) => delivery.event)).toEqual([
      'analysis.completed',
      ...ids.map(() => 'webhook.ping'),
    ])
    const first = (await ask(server, owner, 'GET', `${path}?event=webhook.ping&limit=3`)).body
    expect(first).toMatchObject({ hasMore: true, data: ids.slice(0, 3).map((id) => ({ id })) })
    const rest = (await ask(server, owner, 'GET', `${path}?event=webhook.ping&limit=3&after=${ids[2]}`)).body
    expect(rest).toMatchObject({ hasMore: false, data: ids.slice(3).map((id) => ({ id })) })
    expect((await ask(server, owner, 'GET', `${path}?status=FAILED`)).body.data).toEqual([])
    const later = new Date(Date.now() + 60_000).toISOString()
    expect((await ask(server, owner, 'GET', `${path}?from=${later}`)).body.data).toEqual([])
    expect((await ask(server, owner, 'GET', `${path}?to=${later}`)).body.data).toHaveLength(6)
    expect((await ask(server, owner, 'GET', `${path}?status=LOST`)).status).toBe(400)
  })

  it('shows body and attempts of a delivery', async () => {
    const { endpoint } = await create()
    await record(completed(61.5))
    await admin.query(
      `insert into webhook_attempt (org_id, delivery_id, number, started_at, outcome, status_code, reason, message,
         latency_ms, address, url, request_headers, answer)
       select org_id, id, 1, now(), 'REFUSED', 500, 'status', 'answered 500', 12, '127.0.0.1', $1, '{"a":"b"}', 'oops'
       from webhook_delivery`,
      [URL_ALLOWED],
    )
    await admin.query('update webhook_delivery set attempt_count = 1')
    const path = `/app/api/webhooks/${endpoint.id}/deliveries`
    const { body: log } = await ask(server, owner, 'GET', path)
    expect(log.data).toMatchObject([
      { statusCode: 500, reason: 'status', message: 'answered 500', attemptCount: 1 },
    ])
    const { body } = await ask(server, owner, 'GET', `${path}/${log.data[0].id}`)
    expect(JSON.parse(body.body).data.overall_score).toBe(61.5)
    expect(body.attempts).toMatchObject([
      {
        number: 1,
        statusCode: 500,
        reason: 'status',
        latencyMs: 12,
        requestHeaders: { a: 'b' },
        answer: 'oops',
      },
    ])
  })

  it('sends one again, and all that failed since a time, under their old ids', async () => {
    const { endpoint } = await create()
    const path = `/app/api/webhooks/${endpoint.id}`
    for (let n = 0; n < 3; n++) await record(completed())
    const before = await ids()
    await fail()
    const resent = await ask(server, owner, 'POST', `${path}/deliveries/${before[0]}/resend`)
    expect(resent.body).toMatchObject({ id: before[0], status: 'PENDING' })
    const tooLate = { since: new Date(Date.now() + 60_000).toISOString() }
    expect((await ask(server, owner, 'POST', `${path}/recover`, tooLate)).body).toEqual({ recovered: 0 })
    const since = { since: new Date(Date.now() - 60_000).toISOString() }
    expect((await ask(server, owner, 'POST', `${path}/recover`, since)).body).toEqual({ recovered: 2 })
    expect(await ids()).toEqual(before)
    const { rows } = await admin.query('select status, attempts_made from webhook_delivery')
    expect(rows).toEqual(before.map(() => ({ status: 'PENDING', attempts_made: 0 })))
  })

  it('recovers what failed since a time, not what was created since: a schedule takes a day', async () => {
    const { endpoint } = await create()
    for (let n = 0; n < 2; n++) await record(completed())
    const [yesterday, lastWeek] = await ids()
    await fail()
    await admin.query("update webhook_delivery set created_at = now() - interval '25 hours'")
    await admin.query(
      "update webhook_delivery set created_at = now() - interval '8 days', last_attempt_at = now() - interval '7 days' where id = $1",
      [lastWeek],
    )
    const since = { since: new Date(Date.now() - 24 * 3_600_000).toISOString() }
    const answer = await ask(server, owner, 'POST', `/app/api/webhooks/${endpoint.id}/recover`, since)
    expect(answer.body).toEqual({ recovered: 1 })
    const { rows } = await admin.query("select id from webhook_delivery where status = 'PENDING'")
    expect(rows).toEqual([{ id: yesterday }])
  })

  it('sends nothing again while the endpoint is paused, or while it is being sent', async () => {
    const { endpoint } = await create()
    const path = `/app/api/webhooks/${endpoint.id}`
    await record(completed())
    const [id] = await ids()
    await admin.query(
      "update webhook_delivery set leased_until = now() + interval '1 minute', leased_by = 'x'",
    )
    expect((await ask(server, owner, 'POST', `${path}/deliveries/${id}/resend`)).status).toBe(409)
    await ask(server, owner, 'PATCH', path, { status: 'PAUSED' })
    const refused = await ask(server, owner, 'POST', `${path}/deliveries/${id}/resend`)
    expect(refused.body.error.message).toBe('The endpoint is paused. Resume it first.')
    expect((await ask(server, owner, 'POST', `${path}/test`)).status).toBe(409)
  })
})

describe('an endpoint that is disabled', () => {
  it('says why, its owners get one e-mail, and resuming starts its five days anew', async () => {
    const { endpoint } = await create()
    await admin.query("update webhook_endpoint set failing_since = now() - interval '6 days'")
    const { database } = server.services
    const hopeless = { orgId: owner.orgId, endpointId: endpoint.id, because: 'FAILING' as const }
    await Promise.all([disableEndpoint(database, hopeless), disableEndpoint(database, hopeless)])
    const path = `/app/api/webhooks/${endpoint.id}`
    expect((await ask(server, owner, 'GET', path)).body).toMatchObject({
      status: 'DISABLED',
      disabledBecause: 'FAILING',
    })
    const { rows: jobs } = await admin.query(
      "select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'webhooks.tell_owners'",
    )
    expect(jobs).toHaveLength(1)

    const mails: { to: string; text: string }[] = []
    const tell = tellOwners({
      database,
      publicUrl: 'https://calls.example.test',
      sendMail: async (mail) => void mails.push(mail),
    })
    await tell(jobs[0].payload)
    expect(mails).toMatchObject([{ to: owner.email, text: expect.stringContaining(URL_ALLOWED) }])
    expect(mails[0]?.text).toContain(`https://calls.example.test/account/webhooks/${endpoint.id}`)

    const resumed = await ask(server, owner, 'PATCH', path, { status: 'ACTIVE' })
    expect(resumed.body).toMatchObject({ status: 'ACTIVE', disabledBecause: null, failingSince: null })
    await tell(jobs[0].payload)
    expect(mails).toHaveLength(1)
  })
})

describe('several owners of an endpoint that is disabled', () => {
  it('hear of it each by a job of their own: one who cannot be reached keeps nobody waiting', async () => {
    const { endpoint } = await create()
    const { database } = server.services
    const otto = await server.signUp('Otto')
    await admin.query("insert into member (org_id, id, user_id, role) values ($1, $2, $2, 'owner')", [
      owner.orgId,
      otto.userId,
    ])
    onTestFinished(async () => {
      await admin.query('delete from member where org_id = $1 and user_id = $2', [owner.orgId, otto.userId])
    })
    await disableEndpoint(database, { orgId: owner.orgId, endpointId: endpoint.id, because: 'GONE' })
    const { rows: jobs } = await admin.query(
      `select payload from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id
       where t.identifier = 'webhooks.tell_owners' and payload ->> 'endpointId' = $1
       order by payload ->> 'to' = $2 desc`,
      [endpoint.id, owner.email],
    )
    const mails: string[] = []
    const tell = tellOwners({
      database,
      publicUrl: 'https://calls.example.test',
      sendMail: async ({ to }) => {
        if (to === owner.email) throw new Error('mailbox full')
        mails.push(to)
      },
    })
    const [first, second] = jobs.map(({ payload }) => payload)
    await expect(tell(first)).rejects.toThrow('mailbox full')
    await tell(second)
    await expect(tell(first)).rejects.toThrow('mailbox full')
    expect({ jobs: jobs.length, mails }).toEqual({ jobs: 2, mails: [otto.email] })
  })
})

it('describes every event with a JSON Schema and an example, to anybody', async () => {
  const answer = await server.app.inject({ url: '/app/api/webhooks/events' })
  const events = DescribedEvent.array().parse(answer.json())
  expect(events.map((event) => event.name)).toEqual([
    'analysis.completed',
    'analysis.failed',
    'alert.created',
    'webhook.ping',
  ])
  for (const { schema, example, name } of events) {
    expect(schema).toMatchObject({ type: 'object', required: ['id', 'event', 'created_at', 'data'] })
    expect(Object.keys(example)).toEqual(['id', 'event', 'created_at', 'data'])
    expect(example.event).toBe(name)
  }
})

async function business(name: string): Promise<SignedUp> {
  const person = await server.signUp(name)
  await withOrg(server.services.database, person.orgId, (tx) => changePlan(tx, { to: 'BUSINESS', by: null }))
  return person
}

async function create(fields: object = {}) {
  const body = { url: URL_ALLOWED, events: ['analysis.completed'], ...fields }
  const answer = await ask(server, owner, 'POST', '/app/api/webhooks', body)
  expect(answer.status).toBe(200)
  return answer.body
}

async function record(event: ReturnType<typeof completed>): Promise<void> {
  const { database, recordEvent } = server.services
  await withOrg(database, owner.orgId, (tx) => recordEvent(tx, event))
}

async function ids(): Promise<string[]> {
  const { rows } = await admin.query('select id from webhook_delivery order by id')
  return rows.map((row) => row.id)
}

async function fail(): Promise<void> {
  await admin.query(
    `update webhook_delivery set status = 'FAILED', next_attempt_at = null, attempts_made = 7, attempt_count = 7,
       last_attempt_at = now()`,
  )
}
