import type { z } from 'zod'
import type { Translate } from '../i18n/texts.js'
import type { formTexts } from './form.texts.js'
import { issueMessage } from './issueMessage.js'

/** `sections.0.criteria.1.weight` to what is wrong there: the first objection to each field. */
export type FieldErrors = Record<string, string>

export function fieldErrors(error: z.ZodError, t: Translate<typeof formTexts>): FieldErrors {
  const errors: FieldErrors = {}
  for (const issue of error.issues) errors[issue.path.join('.')] ??= issueMessage(issue, t)
  return errors
}
