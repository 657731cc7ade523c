import { LANGUAGES_WITH_SCORECARD } from '../contract/app/scorecards.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import { createId } from '../platform/id.js'
import { defaultScorecardIn } from './defaultScorecards.js'
import { insertScorecard } from './queries.js'

/** The scorecards that a new organisation's projects are judged by until somebody makes better ones. */
export async function seedScorecards(tx: OrgTx): Promise<void> {
  const english = { ...defaultScorecardIn('en'), id: createId(), isDefault: true, createdBy: null }
  await insertScorecard(tx, english)
  for (const language of LANGUAGES_WITH_SCORECARD) await seedScorecard(tx, language)
}

/** The default for one language; made twice, it is made once. */
export async function seedScorecard(tx: OrgTx, language: string): Promise<void> {
  await insertScorecard(tx, {
    ...defaultScorecardIn(language),
    id: createId(),
    isDefault: false,
    defaultFor: language,
    createdBy: null,
  })
}
