import type { Locale } from '../../src/contract/app/me.js'

/** The reader's own variety of the app's language, where the browser names one: 24 Nov in Britain, Nov 24 in America. */
export function formattingLocale(locale: Locale, preferred: readonly string[]): string {
  const own = preferred.find((tag) => tag === locale || tag.startsWith(`${locale}-`))
  return own !== undefined && isLanguageTag(own) ? own : locale
}

/** Some systems hand their POSIX locale on as it is: `en-US@posix`. */
function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
