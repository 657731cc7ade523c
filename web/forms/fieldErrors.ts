import type { z } from 'zod'
import type { Locale } from '../../src/contract/app/me.js'
import { issueWords } from '../../src/contract/issueWords.js'
import type { Translate } from '../i18n/texts.js'
import type { formTexts } from './form.texts.js'
import { issueMessage } from './issueMessage.js'

/** `sections.0.criteria.1.weight` to what is wrong there: the first objection to each field. */
export type FieldErrors = Record<string, string>

export function fieldErrors(
  schema: z.ZodType,
  value: unknown,
  t: Translate<typeof formTexts>,
  locale: Locale,
): FieldErrors {
  const { error } = schema.safeParse(value, { error: (issue) => issueWords(issue, locale) })
  const errors: FieldErrors = {}
  for (const issue of error?.issues ?? []) errors[issue.path.join('.')] ??= issueMessage(issue, t, locale)
  return errors
}
