import { Problem } from './problem.js'

/** Input that is refused, with what is wrong field by field: for forms, and in one sentence. */
export function invalid(fields: Record<string, string>): Problem {
  const message = Object.entries(fields)
    .map(([field, reason]) => `${field}: ${reason}`)
    .join('; ')
  return new Problem('validation_error', message, { fields })
}
