import { withoutNul } from './withoutNul.js'

/** JSON that PostgreSQL keeps, whatever the texts in it: a character cut in half is replaced, a NUL dropped. */
export function storableJson(value: unknown): string {
  return withoutNul(JSON.stringify(value, wholeCharacters))
}

function wholeCharacters(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value
}
