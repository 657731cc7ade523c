import { baseLanguage } from '../../contract/baseLanguage.js'
import { aboutWords as english } from '../words/en/about.js'
import { aboutWords as french } from '../words/fr/about.js'

/** How people say in a language what a call is about; to be tried on one sentence, as `plainText` writes it. */
export interface AboutWords {
  /** Why somebody calls, and how plainly that says so. */
  reasons: readonly [RegExp, number][]
  /** What is said at a call's beginning and is no reason for it. */
  noReason: RegExp
  /** Something that somebody will do or that will come. */
  promise: RegExp
  /** What is done while the other waits, or is no promise at all. */
  noPromise: RegExp
  /** By when. */
  byWhen: RegExp
  /** A promise that leaves the matter open until it is kept. */
  followUp: RegExp
  done: RegExp
  refused: RegExp
  transferred: RegExp
  /** What a customer says who needs nothing any more. */
  noNeed: RegExp
  /** What a customer says whose matter is settled. */
  settled: RegExp
  /** How a customer ends who has what they wanted, for all that is known. */
  content: RegExp
  /** What a customer says whose matter is not. */
  unsettled: RegExp
}

const WORDS: Record<string, AboutWords> = { en: english, fr: french }

export function aboutWordsOf(language: string): AboutWords | undefined {
  return WORDS[baseLanguage(language)]
}
