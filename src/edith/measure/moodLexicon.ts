import { baseLanguage } from '../../contract/baseLanguage.js'
import { englishMood } from '../words/en/mood.js'
import { frenchMood } from '../words/fr/mood.js'

/** What a language has to tell a mood by. Texts and words are compared in lower case and without accents. */
export interface MoodLexicon {
  /** 1 (mild) to 3 (strong), below 0 for what is felt as bad. */
  words: ReadonlyMap<string, number>
  /** Taken out before single words are counted: their words mean something else together. 0: no mood at all. */
  phrases: readonly [RegExp, number][]
  /** What people say whatever they feel; alone between two marks it is a courtesy, however strong the word. */
  courtesies: ReadonlySet<string>
  negations: ReadonlySet<string>
  intensifiers: ReadonlySet<string>
  /** Where a clause ends, and with it the reach of a negation. */
  clauseEnd: RegExp
}

const LEXICONS: Record<string, MoodLexicon> = { en: englishMood, fr: frenchMood }

/** By BCP 47 tag; undefined where we know no words. */
export function moodLexiconOf(language: string): MoodLexicon | undefined {
  return LEXICONS[baseLanguage(language)]
}
