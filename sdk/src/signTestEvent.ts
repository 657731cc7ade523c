import { hmacKey } from './hmac.js'
import type { WebhookEvent } from './webhookEvent.js'

const PREFIX = 'whsec_'

/** An event as it is sent; what a test does not care for may be left out. */
export type TestEvent = WebhookEvent extends infer Event
  ? Event extends WebhookEvent
    ? Pick<Event, 'event' | 'data'> & Partial<Pick<Event, 'id' | 'created_at'>>
    : never
  : never

export interface SignedRequest {
  /** Give it to your handler as it is, byte for byte. */
  body: string
  headers: Record<string, string>
}

/**
 * The request that your server would send with this event, signed in both ways: to test a handler of yours.
 * `secret` begins with `whsec_`, as every endpoint's does.
 */
export async function signTestEvent(
  { id = 'cmp1x2y3z0delivery0000001', event, created_at, data }: TestEvent,
  secret: string,
  { now = () => new Date() }: { now?: () => Date } = {},
): Promise<SignedRequest> {
  if (!secret?.startsWith(PREFIX)) throw new TypeError(`A secret to sign with begins with ${PREFIX}`)
  const at = now()
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const body = JSON.stringify({ id, event, created_at: created_at ?? at.toISOString(), data })
  const ours = await hmac(bytesOf(secret), `${timestamp}.${body}`)
  const standard = await hmac(bytesOfBase64(secret.slice(PREFIX.length)), `${id}.${timestamp}.${body}`)
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'CallCenterRate-Webhook/1.0',
      'x-ccr-event': event,
      'x-ccr-delivery-id': id,
      'x-ccr-signature': `t=${timestamp},v1=${hex(ours)}`,
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${btoa(String.fromCharCode(...standard))}`,
    },
  }
}

async function hmac(secret: Uint8Array<ArrayBuffer>, text: string): Promise<Uint8Array> {
  const { subtle, key } = await hmacKey(secret, 'sign')
  return new Uint8Array(await subtle.sign('HMAC', key, bytesOf(text)))
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}

function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
