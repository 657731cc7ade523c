import { countNewestCalls } from '../analyses/countNewestCalls.js'
import type { AlertPreview, AlertRuleDefinition } from '../contract/app/alerts.js'
import type { Embed } from '../edith/judge/embedder.js'
import type { Database } from '../platform/db/database.js'
import { withOrg } from '../platform/db/withOrg.js'
import { newestCalls } from './callQueries.js'
import { evaluateRule } from './evaluateRule.js'
import { findByMeaning } from './foundByMeaning.js'

const PREVIEW_CALLS = 100
/** Looking for a meaning takes a model seconds: a page is what somebody waits for. */
const PAGE_CALLS = 10

/** What a rule, saved or not, would have matched among the newest calls, from `offset` on. */
export async function previewRule(
  deps: { database: Database; embed: Embed },
  orgId: string,
  rule: AlertRuleDefinition,
  offset: number,
): Promise<AlertPreview> {
  const { total, calls } = await withOrg(deps.database, orgId, async (tx) => ({
    total: await countNewestCalls(tx, rule.projectId, PREVIEW_CALLS),
    calls: await newestCalls(tx, rule.projectId, offset, Math.min(PAGE_CALLS, PREVIEW_CALLS - offset)),
  }))
  const matches: AlertPreview['matches'] = []
  for (const call of calls) {
    const evaluation = evaluateRule(rule, call, await findByMeaning([rule], call.transcript, deps.embed))
    if (evaluation.kind === 'quiet') continue
    matches.push({
      analysisId: call.id,
      originalName: call.originalName,
      overallScore: call.overallScore,
      createdAt: call.createdAt.toISOString(),
      message: evaluation.message,
      moment: evaluation.moment,
    })
  }
  return { examined: calls.length, total, matches }
}
