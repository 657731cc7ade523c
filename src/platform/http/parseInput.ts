import type { z } from 'zod'
import type { Locale } from '../../contract/app/me.js'
import { issueWords } from '../../contract/issueWords.js'
import { invalid } from './invalid.js'

/** More fields than these are not read; a body can be wrong in thousands of places. */
const MAX_FIELDS = 20

export function parseInput<S extends z.ZodType>(
  schema: S,
  value: unknown,
  locale: Locale = 'en',
): z.output<S> {
  const parsed = schema.safeParse(value, { error: (issue) => issueWords(issue, locale) })
  if (parsed.success) return parsed.data
  throw invalid(fieldsOf(parsed.error))
}

function fieldsOf({ issues }: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const { path, message } of issues.slice(0, MAX_FIELDS)) fields[path.join('.') || 'body'] ??= message
  return fields
}
