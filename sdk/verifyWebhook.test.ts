import { Webhook } from 'standardwebhooks'
import { expect, expectTypeOf, test } from 'vitest'
import type { DomainEvent } from '../src/contract/events.js'
import { attemptHeaders } from '../src/webhooks/attemptHeaders.js'
import { signingKeys } from '../src/webhooks/openedSecrets.js'
import { sign } from '../src/webhooks/sign.js'
import { createSigningSecret } from '../src/webhooks/signingSecret.js'
import { signTestEvent, type TestEvent } from './src/signTestEvent.js'
import { verifyWebhook, WebhookVerificationError } from './src/verifyWebhook.js'
import type { WebhookEvent } from './src/webhookEvent.js'

const AT = new Date('2026-05-11T12:25:12.000Z')
const now = () => AT
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const OLD = 'whsec_b2xkIHNlY3JldCBvbGQgc2VjcmV0IG9sZA'
const EVENT = {
  id: 'cmp1x2y3z0delivery0000001',
  event: 'analysis.completed',
  created_at: AT.toISOString(),
  data: { analysis_id: 'ca', audio_file_id: 'cb', project_id: 'cc', overall_score: 78.5 },
}
const BODY = JSON.stringify(EVENT)

function signed(secrets: string[], body = BODY, at = AT): string {
  const keys = secrets.map(signingKeys)
  return sign({ id: EVENT.id, body, keys, at })['x-ccr-signature']
}

test('what the server signs is verified, as text and as bytes', async () => {
  expect(await verifyWebhook(BODY, signed([SECRET]), SECRET, { now })).toEqual(EVENT)
  expect(await verifyWebhook(Buffer.from(BODY), signed([SECRET]), SECRET, { now })).toEqual(EVENT)
  const buffer = new Uint8Array(Buffer.from(BODY)).buffer
  expect(await verifyWebhook(buffer, signed([SECRET]), SECRET, { now })).toEqual(EVENT)
})

test('bytes that are not ASCII are signed as they came', async () => {
  const body = JSON.stringify({ ...EVENT, event: 'webhook.ping', data: { endpoint_id: 'é', message: '☎️' } })
  expect(await verifyWebhook(body, signed([SECRET], body), SECRET, { now })).toEqual(JSON.parse(body))
})

test('while a secret is replaced, either side may know both', async () => {
  expect(await verifyWebhook(BODY, signed([OLD, SECRET]), SECRET, { now })).toEqual(EVENT)
  expect(await verifyWebhook(BODY, signed([SECRET]), [OLD, SECRET], { now })).toEqual(EVENT)
})

test.each(['', undefined, null])('a secret that is not set (%j) is passed over', async (unset) => {
  expect(await verifyWebhook(BODY, signed([SECRET]), [unset, SECRET], { now })).toEqual(EVENT)
  await expect(verifyWebhook(BODY, signed([OLD]), [SECRET, unset], { now })).rejects.toThrow(
    WebhookVerificationError,
  )
  for (const none of [unset, [unset], []])
    await expect(verifyWebhook(BODY, signed([SECRET]), none, { now })).rejects.toThrow(
      new TypeError('verifyWebhook needs a secret: is the variable set that should hold it?'),
    )
})

test('what is no text is no secret', async () => {
  const wrong = [7] as unknown as string[]
  await expect(verifyWebhook(BODY, signed([SECRET]), wrong, { now })).rejects.toThrow(
    new TypeError('A secret is a text, not number'),
  )
})

test('a test event is what the server would send: our verifier and the Standard Webhooks library take it', async () => {
  const secret = createSigningSecret()
  const { id: _, created_at: __, ...event } = EVENT
  const request = await signTestEvent(event as TestEvent, secret)
  const header = request.headers['x-ccr-signature']
  const verified = await verifyWebhook(request.body, header, secret)
  expect(verified).toMatchObject({ event: 'analysis.completed', data: EVENT.data })
  expect(new Webhook(secret).verify(request.body, request.headers)).toEqual(verified)
  await expect(verifyWebhook(request.body, header, createSigningSecret())).rejects.toThrow(
    WebhookVerificationError,
  )

  const whole = await signTestEvent(EVENT as TestEvent, secret, { now })
  expect(whole.body).toBe(BODY)
  const sent = attemptHeaders({
    id: EVENT.id,
    event: EVENT.event,
    url: 'https://crm.example.test/hook',
    body: BODY,
    keys: [signingKeys(secret)],
    at: AT,
  })
  const { Host: _host, Connection: _connection, 'Content-Length': _length, ...ours } = sent
  const lowerCase = Object.entries(ours).map(([name, value]) => [name.toLowerCase(), value])
  expect(whole.headers).toEqual(Object.fromEntries(lowerCase))
})

test('only a secret of an endpoint signs a test event', async () => {
  await expect(signTestEvent(EVENT as TestEvent, 'nothing')).rejects.toThrow('begins with whsec_')
})

const good = signed([SECRET])
test.each([
  ['another secret', BODY, signed([OLD]), SECRET],
  ['another body', `${BODY} `, good, SECRET],
  ['no header', BODY, undefined, SECRET],
  ['an empty header', BODY, '', SECRET],
  ['a time that is no number', BODY, good.replace(/t=\d+/, 't=NaN'), SECRET],
  ['a time that was changed', BODY, good.replace(/t=\d+/, (t) => `${t.slice(0, -1)}0`), SECRET],
  ['a signature cut short', BODY, good.slice(0, -2), SECRET],
  ['no hex', BODY, good.replace(/v1=../, 'v1=zz'), SECRET],
  ['too old', BODY, signed([SECRET], BODY, new Date(AT.getTime() - 301_000)), SECRET],
  ['from the future', BODY, signed([SECRET], BODY, new Date(AT.getTime() + 301_000)), SECRET],
])('%s is refused', async (_, body, header, secret) => {
  await expect(verifyWebhook(body, header, secret, { now })).rejects.toThrow(WebhookVerificationError)
})

test('300 seconds are allowed, both ways', async () => {
  for (const seconds of [-300, 300]) {
    const header = signed([SECRET], BODY, new Date(AT.getTime() + seconds * 1000))
    expect(await verifyWebhook(BODY, header, SECRET, { now })).toEqual(EVENT)
  }
})

test('the typed events are those of the contract', () => {
  expectTypeOf<WebhookEvent['event']>().toEqualTypeOf<DomainEvent['type']>()
  expectTypeOf<WebhookEvent['data']>().toEqualTypeOf<DomainEvent['data']>()
})

test('what a parser has made of the body is not taken for it', async () => {
  for (const parsed of [EVENT, undefined, null, 7, [BODY]]) {
    const given = parsed as unknown as string
    await expect(verifyWebhook(given, signed([SECRET]), SECRET, { now })).rejects.toThrow(
      new TypeError(
        'verifyWebhook needs the body as it came, a text or bytes: not what a parser has made of it',
      ),
    )
  }
})

test('a part of a larger buffer is that part', async () => {
  const padded = Buffer.from(`xx${BODY}yy`)
  const part = new Uint8Array(padded.buffer, padded.byteOffset + 2, padded.length - 4)
  expect(await verifyWebhook(part, signed([SECRET]), SECRET, { now })).toEqual(EVENT)
  const view = new DataView(padded.buffer, padded.byteOffset + 2, padded.length - 4)
  expect(await verifyWebhook(view as never, signed([SECRET]), SECRET, { now })).toEqual(EVENT)
})

test.each([Number.NaN, -1, 'soon'])('a tolerance of %s is none, and takes nothing old', async (tolerance) => {
  const options = { now, toleranceSeconds: tolerance as number }
  const old = signed([SECRET], BODY, new Date(AT.getTime() - 86_400_000))
  await expect(verifyWebhook(BODY, old, SECRET, options)).rejects.toThrow(TypeError)
})

test('a header that came several times is no signature', async () => {
  const several = [signed([SECRET])] as unknown as string
  await expect(verifyWebhook(BODY, several, SECRET, { now })).rejects.toThrow(WebhookVerificationError)
})
