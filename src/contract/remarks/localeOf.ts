import { Locale } from '../app/me.js'

/** The language in which programs are told of a call: its project's, where we speak it, else English. */
export function localeOf(language: string): Locale {
  return Locale.safeParse(language.split('-', 1)[0]?.toLowerCase()).data ?? 'en'
}
