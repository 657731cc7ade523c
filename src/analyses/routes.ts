import type { AppRouter } from '../accounts/appRoute.js'
import { findAudio } from '../audios/findAudio.js'
import { analysisEndpoints } from '../contract/app/analyses.js'
import type { Database } from '../platform/db/database.js'
import { withOrg } from '../platform/db/withOrg.js'
import { notFound } from '../platform/http/problem.js'
import { presentAnalysis } from './presentAnalysis.js'
import { analysisById } from './queries.js'

export function analysisRoutes(route: AppRouter, { database }: { database: Database }): void {
  route(analysisEndpoints.get, async ({ caller, params }) =>
    withOrg(database, caller.orgId, async (tx) => {
      const row = await analysisById(tx, params.id)
      const audio = row && (await findAudio(tx, row.audioId))
      if (!row || !audio) throw notFound()
      return presentAnalysis(row, audio)
    }),
  )
}
