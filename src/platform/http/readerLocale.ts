import type { IncomingHttpHeaders } from 'node:http'
import type { Locale } from '../../contract/app/me.js'

/** The language that the reader of an answer likes best, of those that we speak. */
export function readerLocale(headers: IncomingHttpHeaders): Locale {
  return /^\s*fr\b/i.test(headers['accept-language'] ?? '') ? 'fr' : 'en'
}
