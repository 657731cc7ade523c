import type { z } from 'zod'
import { inFrench } from '../../contract/inFrench.js'
import { issueWords } from '../../contract/issueWords.js'
import type { Words } from '../../contract/words.js'
import { invalid } from './invalid.js'

/** More fields than these are not read; a body can be wrong in thousands of places. */
const MAX_FIELDS = 20

export function parseInput<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  // Worded in French only where they are answered.
  const issues = new Map<string, z.core.$ZodRawIssue>()
  const parsed = schema.safeParse(value, {
    error: (issue) => {
      const message = issueWords(issue)
      issues.set(message, issue)
      return message
    },
  })
  if (parsed.success) return parsed.data
  const wordsOf = (message: string): Words => {
    const issue = issues.get(message)
    return { en: message, fr: issue ? issueWords(issue, 'fr') : inFrench(message) }
  }
  const fields: Record<string, Words> = {}
  for (const { path, message } of parsed.error.issues.slice(0, MAX_FIELDS))
    fields[path.join('.') || 'body'] ??= wordsOf(message)
  throw invalid(fields)
}
