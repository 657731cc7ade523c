import type { AppRouter } from '../accounts/appRoute.js'
import { findAudio } from '../audios/findAudio.js'
import { type AppAnalysis, analysisEndpoints } from '../contract/app/analyses.js'
import { topicEndpoints } from '../contract/app/topics.js'
import type { Database } from '../platform/db/database.js'
import { type OrgTx, withOrg } from '../platform/db/withOrg.js'
import { notFound } from '../platform/http/problem.js'
import { projectExists } from '../projects/projectExists.js'
import { presentAnalysis } from './presentAnalysis.js'
import { analysisById } from './queries.js'
import { sayWhoIsAgent } from './roles/sayWhoIsAgent.js'
import { topicSuggestions } from './topics/topicSuggestions.js'

export function analysisRoutes(route: AppRouter, { database }: { database: Database }): void {
  route(analysisEndpoints.get, async ({ caller, params }) =>
    withOrg(database, caller.orgId, (tx) => presentedAnalysis(tx, params.id)),
  )

  route(analysisEndpoints.sayWhoIsAgent, async ({ caller, params, body }) =>
    withOrg(database, caller.orgId, async (tx) => {
      await sayWhoIsAgent(tx, caller, { analysisId: params.id, ...body })
      return presentedAnalysis(tx, params.id)
    }),
  )

  route(topicEndpoints.suggestions, async ({ caller, params: { projectId } }) =>
    withOrg(database, caller.orgId, async (tx) => {
      if (!(await projectExists(tx, projectId))) throw notFound()
      return topicSuggestions(tx, projectId)
    }),
  )
}

async function presentedAnalysis(tx: OrgTx, id: string): Promise<AppAnalysis> {
  const row = await analysisById(tx, id)
  const audio = row && (await findAudio(tx, row.audioId))
  if (!row || !audio) throw notFound()
  return presentAnalysis(row, audio)
}
