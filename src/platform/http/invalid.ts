import { inEach, type Words } from '../../contract/words.js'
import { Problem } from './problem.js'

/** Input that is refused, with what is wrong field by field: for forms, and in one sentence. */
export function invalid(fields: Record<string, Words>): Problem {
  const words = inEach((locale) => {
    const { colon, semicolon } = SIGNS[locale]
    return Object.entries(fields)
      .map(([field, reason]) => `${field}${colon}${reason[locale]}`)
      .join(semicolon)
  })
  return new Problem('validation_error', words, { fields })
}

const SIGNS = { en: { colon: ': ', semicolon: '; ' }, fr: { colon: ' : ', semicolon: ' ; ' } }
