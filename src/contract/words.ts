import type { Locale } from './app/me.js'

/** A sentence for people, in every language of the app, side by side: one that lacks a language does not compile. */
export type Words = Readonly<Record<Locale, string>>

/** Where the languages differ in more than words, or are put together from such. */
export function inEach(write: (locale: Locale) => string): Words {
  return { en: write('en'), fr: write('fr') }
}

/** For what programs alone read: the public API answers in English, whatever language is asked for. */
export function onlyEnglish(message: string): Words {
  return { en: message, fr: message }
}
