import type { z } from 'zod'
import type { Locale } from '../../src/contract/app/me.js'
import { inFrench } from '../../src/contract/inFrench.js'
import type { Translate } from '../i18n/texts.js'
import type { formTexts } from './form.texts.js'

/** What a schema objects to, in the reader's language; a rule with words of its own keeps them, in that language too. */
export function issueMessage(
  issue: z.core.$ZodIssue,
  t: Translate<typeof formTexts>,
  locale: Locale,
): string {
  const ownWords = () => sentence(locale === 'fr' ? inFrench(issue.message) : issue.message)
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue, t)
    case 'too_big': {
      const count = Number(issue.maximum)
      if (issue.origin === 'string') return t('tooLong', { count })
      return issue.origin === 'array' ? t('tooMany', { count }) : t('tooBig', { count })
    }
    case 'invalid_type':
      return issue.expected === 'number' || issue.expected === 'int' ? t('notANumber') : t('required')
    case 'invalid_format':
      return issue.format === 'email' ? t('email') : ownWords()
    default:
      return ownWords()
  }
}

function tooSmall(issue: z.core.$ZodIssueTooSmall, t: Translate<typeof formTexts>): string {
  const count = Number(issue.minimum)
  if (issue.origin === 'string') return count <= 1 ? t('required') : t('tooShort', { count })
  if (issue.origin === 'array') return t('tooFew', { count })
  return issue.inclusive ? t('tooSmall', { count }) : t('aboveOnly', { count })
}

function sentence(message: string): string {
  const text = message.charAt(0).toUpperCase() + message.slice(1)
  return /[.!?]$/.test(text) ? text : `${text}.`
}
