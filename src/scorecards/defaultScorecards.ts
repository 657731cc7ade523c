import { LANGUAGES_WITH_SCORECARD } from '../contract/app/scorecards.js'
import { baseLanguage } from '../contract/baseLanguage.js'
import type { ScorecardDefinition } from '../contract/scorecard.js'
import { frenchScorecard, frenchScorecardName } from './defaultScorecard.fr.js'
import { defaultScorecard, defaultScorecardName } from './defaultScorecard.js'

interface NamedScorecard {
  name: string
  definition: ScorecardDefinition
}

const OF_LANGUAGE: Record<(typeof LANGUAGES_WITH_SCORECARD)[number], NamedScorecard> = {
  fr: { name: frenchScorecardName, definition: frenchScorecard },
}

/** With examples in the language where we have such a one, else in English. */
export function defaultScorecardIn(tag: string): NamedScorecard {
  const language = LANGUAGES_WITH_SCORECARD.find((each) => each === baseLanguage(tag))
  return language ? OF_LANGUAGE[language] : { name: defaultScorecardName, definition: defaultScorecard }
}
