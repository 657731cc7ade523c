import { wholeCharacters } from '../wholeCharacters.js'
import { withoutNul } from './withoutNul.js'

/** JSON that PostgreSQL keeps, whatever the texts in it: a character cut in half is replaced, a NUL dropped. */
export function storableJson(value: unknown): string {
  return withoutNul(
    JSON.stringify(value, (_key, inner) => (typeof inner === 'string' ? wholeCharacters(inner) : inner)),
  )
}
