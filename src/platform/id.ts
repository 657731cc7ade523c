import { randomBytes } from 'node:crypto'

const TIME_DIGITS = 9
const RANDOM_DIGITS = 15
export const ID = /^c[a-z0-9]{24}$/

/** 25 characters: `c`, milliseconds since 1970 in base 36, then 77 random bits. Sorts by creation time. */
export function createId(at: Date = new Date()): string {
  return `c${at.getTime().toString(36).padStart(TIME_DIGITS, '0')}${randomDigits(RANDOM_DIGITS)}`
}

function randomDigits(count: number): string {
  let digits = ''
  while (digits.length < count)
    for (const byte of randomBytes(count * 2)) {
      // 252 is the largest multiple of 36 below 256: what lies above would favour the first digits.
      if (byte < 252 && digits.length < count) digits += (byte % 36).toString(36)
    }
  return digits
}
