import { randomBytes } from 'node:crypto'

const PREFIX = 'whsec_'

export function createSigningSecret(): string {
  return `${PREFIX}${randomBytes(32).toString('base64')}`
}

/** What Standard Webhooks libraries sign with: the bytes that the text after the prefix stands for. */
export function secretBytes(secret: string): Buffer {
  return Buffer.from(secret.slice(PREFIX.length), 'base64')
}
