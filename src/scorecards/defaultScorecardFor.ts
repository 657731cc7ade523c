import { LANGUAGES_WITH_SCORECARD } from '../contract/app/scorecards.js'
import { baseLanguage } from '../contract/baseLanguage.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import { defaultIdFor } from './queries.js'
import { seedScorecard } from './seedScorecards.js'

/** An organisation older than it gets it with its first project in that language. null: there is none of the language's own. */
export async function defaultScorecardFor(tx: OrgTx, tag: string): Promise<string | null> {
  const language = LANGUAGES_WITH_SCORECARD.find((each) => each === baseLanguage(tag))
  if (!language) return null
  const there = await defaultIdFor(tx, language)
  if (there) return there
  await seedScorecard(tx, language)
  return (await defaultIdFor(tx, language)) ?? null
}
