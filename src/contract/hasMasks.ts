import { MASKS } from './redactKinds.js'

const ANY = new RegExp(
  `\\[(?:${Object.keys(MASKS)
    .map((label) => label.slice(1, -1))
    .join('|')})\\]`,
)

/** Whether something was masked in a line of a transcript, or in a word of it. */
export function hasMasks(text: string): boolean {
  return ANY.test(text)
}

/** The same, as a regular expression of PostgreSQL's. */
export const MASKS_PATTERN = ANY.source
