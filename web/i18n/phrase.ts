import type { Locale } from '../../src/contract/app/me.js'
import type { Phrase } from './texts.js'

/** Fills `{placeholders}`; of a plural pair, `count` chooses. */
export function phrase(text: Phrase, locale: Locale, values: Record<string, string | number> = {}): string {
  return unbroken(wording(text, locale, values), locale).replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name]
    if (value === undefined) return whole
    return typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : value
  })
}

function wording(text: Phrase, locale: Locale, values: Record<string, string | number>): string {
  if (typeof text === 'string') return text
  const rule = new Intl.PluralRules(locale).select(Number(values.count ?? 0))
  return rule === 'one' ? text.one : text.other
}

/** French puts a space before some marks, at which no line may end: they stay with their word. */
function unbroken(text: string, locale: Locale): string {
  return locale === 'fr' ? text.replace(/(?<=«) | (?=[»?!;:])/g, '\u00a0') : text
}
