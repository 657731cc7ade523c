import type { AppRouter } from '../accounts/appRoute.js'
import { findAudio } from '../audios/findAudio.js'
import { analysisEndpoints } from '../contract/app/analyses.js'
import { topicEndpoints } from '../contract/app/topics.js'
import type { Database } from '../platform/db/database.js'
import { withOrg } from '../platform/db/withOrg.js'
import { notFound } from '../platform/http/problem.js'
import { projectExists } from '../projects/projectExists.js'
import { presentAnalysis } from './presentAnalysis.js'
import { analysisById } from './queries.js'
import { topicSuggestions } from './topics/topicSuggestions.js'

export function analysisRoutes(route: AppRouter, { database }: { database: Database }): void {
  route(analysisEndpoints.get, async ({ caller, params }) =>
    withOrg(database, caller.orgId, async (tx) => {
      const row = await analysisById(tx, params.id)
      const audio = row && (await findAudio(tx, row.audioId))
      if (!row || !audio) throw notFound()
      return presentAnalysis(row, audio)
    }),
  )

  route(topicEndpoints.suggestions, async ({ caller, params: { projectId } }) =>
    withOrg(database, caller.orgId, async (tx) => {
      if (!(await projectExists(tx, projectId))) throw notFound()
      return topicSuggestions(tx, projectId)
    }),
  )
}
