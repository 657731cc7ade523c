import { baseLanguage } from '../../contract/baseLanguage.js'
import { serviceTalk as english } from '../words/en/serviceTalk.js'
import { serviceTalk as french } from '../words/fr/serviceTalk.js'
import { topicStems } from './topicStems.js'

const COMMON: Record<string, ReadonlySet<string>> = {
  en: new Set(topicStems(english, 'en')),
  fr: new Set(topicStems(french, 'fr')),
}
const MIN_LETTERS = 3

/** Whether a stem tells what a call is about: no word of every call, and no number. */
export function isTelling(stem: string, language: string): boolean {
  const common = COMMON[baseLanguage(language)]
  return stem.length >= MIN_LETTERS && !/\d/.test(stem) && !common?.has(stem)
}
