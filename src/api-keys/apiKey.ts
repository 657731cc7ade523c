import { createHash, randomBytes } from 'node:crypto'

const PREFIX = 'ccr_live_'
const API_KEY = /^ccr_live_[0-9a-f]{32}$/

export function createApiKey(): string {
  return `${PREFIX}${randomBytes(16).toString('hex')}`
}

export function isApiKey(text: string): boolean {
  return API_KEY.test(text)
}

/** The key has 128 random bits: one round of SHA-256 is enough to store it by. */
export function hashApiKey(key: string): Buffer {
  return createHash('sha256').update(key).digest()
}

/** What the list shows of it. */
export function maskApiKey(lastFour: string): string {
  return `${PREFIX}…${lastFour}`
}
