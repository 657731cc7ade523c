import { CallCenterRateError } from './errors.js'
import { hmacKey } from './hmac.js'
import type { WebhookEvent } from './webhookEvent.js'

const TOLERANCE_SECONDS = 300

/** The request is not from your server, or it is too old: answer it with 400. */
export class WebhookVerificationError extends CallCenterRateError {
  override readonly name = 'WebhookVerificationError'
}

type Secret = string | null | undefined

export interface VerifyOptions {
  /** How far the signature's time may lie from now. Default 300. */
  toleranceSeconds?: number
  now?: () => Date
}

/**
 * The event in a webhook's body, once its `X-CCR-Signature` is found to be right. `rawBody` is the body as it came,
 * byte for byte, before any parsing. Several secrets: any of them may have signed, as while one is being replaced; one
 * that is not set, as a variable of the environment may be, is passed over.
 */
export async function verifyWebhook(
  rawBody: string | Uint8Array | ArrayBuffer,
  header: string | null | undefined,
  secrets: Secret | readonly Secret[],
  { toleranceSeconds = TOLERANCE_SECONDS, now = () => new Date() }: VerifyOptions = {},
): Promise<WebhookEvent> {
  const body = bytesOf(rawBody)
  // Nothing is more than NaN: as a tolerance it would take what is years old.
  if (!(toleranceSeconds >= 0)) throw new TypeError('toleranceSeconds is a number of seconds')
  const { timestamp, signatures } = parseHeader(header)
  const driftSeconds = Math.abs(now().getTime() / 1000 - Number(timestamp))
  if (driftSeconds > toleranceSeconds)
    throw new WebhookVerificationError('The signature is too old, or from the future.')
  const signed = concatenated(new TextEncoder().encode(`${timestamp}.`), body)
  const given = secretsIn(secrets)
  for (const secret of given)
    for (const signature of signatures)
      if (await isSignedWith(secret, signature, signed)) return eventIn(body)
  throw new WebhookVerificationError('The signature is not one of these secrets.')
}

/** What a framework has parsed is not signed: written out again it may differ by a space. */
function bytesOf(rawBody: unknown): Uint8Array {
  if (typeof rawBody === 'string') return new TextEncoder().encode(rawBody)
  if (ArrayBuffer.isView(rawBody))
    return new Uint8Array(rawBody.buffer, rawBody.byteOffset, rawBody.byteLength)
  if (isBuffer(rawBody)) return new Uint8Array(rawBody)
  throw new TypeError(
    'verifyWebhook needs the body as it came, a text or bytes: not what a parser has made of it',
  )
}

/** Of another realm, too: `instanceof` knows only its own. */
function isBuffer(value: unknown): value is ArrayBuffer {
  return Object.prototype.toString.call(value) === '[object ArrayBuffer]'
}

function secretsIn(secrets: Secret | readonly Secret[]): string[] {
  const all: readonly unknown[] = Array.isArray(secrets) ? secrets : [secrets]
  const given = all.filter((secret) => secret !== undefined && secret !== null && secret !== '')
  if (given.length === 0)
    throw new TypeError('verifyWebhook needs a secret: is the variable set that should hold it?')
  return given.map((secret) => {
    if (typeof secret !== 'string') throw new TypeError(`A secret is a text, not ${typeof secret}`)
    return secret
  })
}

function parseHeader(header: string | null | undefined): {
  timestamp: string
  signatures: Uint8Array<ArrayBuffer>[]
} {
  const parts = (typeof header === 'string' ? header : '').split(',').map((part) => part.trim().split('=', 2))
  const timestamp = parts.find(([name]) => name === 't')?.[1] ?? ''
  const signatures = parts.flatMap(([name, value]) => {
    const bytes = name === 'v1' ? bytesOfHex(value ?? '') : undefined
    return bytes ? [bytes] : []
  })
  if (!/^\d{1,12}$/.test(timestamp) || signatures.length === 0)
    throw new WebhookVerificationError('There is no signature of the form t=<seconds>,v1=<hex>.')
  return { timestamp, signatures }
}

function bytesOfHex(hex: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[0-9a-f]{64}$/i.test(hex)) return undefined
  return Uint8Array.from({ length: 32 }, (_, i) => Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16))
}

/** Web Crypto compares in constant time. */
async function isSignedWith(
  secret: string,
  signature: Uint8Array<ArrayBuffer>,
  signed: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const { subtle, key } = await hmacKey(new TextEncoder().encode(secret), 'verify')
  return subtle.verify('HMAC', key, signature, signed)
}

function concatenated(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(first.length + second.length)
  whole.set(first)
  whole.set(second, first.length)
  return whole
}

function eventIn(body: Uint8Array): WebhookEvent {
  return JSON.parse(new TextDecoder().decode(body))
}
