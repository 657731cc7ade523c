import type { Admit } from '../api-keys/admission.js'
import { openUses } from '../api-keys/noteUse.js'
import { openRefunds } from '../billing/refundApiCalls.js'
import { v1 } from '../contract/v1/endpoints.js'
import { instantOf } from '../contract/v1/instant.js'
import { openapi } from '../contract/v1/openapi.js'
import type { Database } from '../platform/db/database.js'
import type { App } from '../platform/http/createApp.js'
import { originOf, type Site } from '../platform/http/site.js'
import type { Log } from '../platform/log.js'
import { analysisById, analysisPage, analysisTotal } from './analysisQueries.js'
import { audioById, audioPage, audioTotal } from './audioQueries.js'
import { listPage } from './listPage.js'
import {
  presentAnalysis,
  presentAnalysisDetail,
  presentAudio,
  presentAudioDetail,
  presentProject,
} from './present.js'
import { projectById, projectPage, projectTotal } from './projectQueries.js'
import { readOne } from './readOne.js'
import { OPENAPI_PATH, refuseUnknownPaths } from './refuseUnknownPaths.js'
import { sendJson } from './sendJson.js'
import { serveEndpoint } from './serveEndpoint.js'

export interface ApiV1Deps {
  database: Database
  admit: Admit
  log: Log
  version: string
  site: Site
}

export function apiV1Routes(app: App, deps: ApiV1Deps): void {
  const { database, log, admit, site } = deps
  const refunds = openRefunds(database, log)
  const uses = openUses(database, log)
  const serving = { admit, refunds, uses, site }

  serveEndpoint(app, serving, v1.projects, ({ orgId, query }) =>
    listPage(database, orgId, query, { page: projectPage, total: projectTotal, present: presentProject }),
  )
  serveEndpoint(app, serving, v1.project, async ({ orgId, id }) =>
    presentProject(await readOne(database, orgId, id, projectById)),
  )

  serveEndpoint(app, serving, v1.audios, ({ orgId, query }) =>
    listPage(database, orgId, query, {
      page: (tx, window) => audioPage(tx, query, window),
      total: (tx) => audioTotal(tx, query),
      present: presentAudio,
    }),
  )
  serveEndpoint(app, serving, v1.audio, async ({ orgId, id }) =>
    presentAudioDetail(await readOne(database, orgId, id, audioById)),
  )

  serveEndpoint(app, serving, v1.analyses, ({ orgId, query }) => {
    const { projectId, from, to } = query
    const filter = {
      projectId,
      from: from === undefined ? undefined : instantOf(from, 'from'),
      to: to === undefined ? undefined : instantOf(to, 'to'),
    }
    return listPage(database, orgId, query, {
      page: (tx, window) => analysisPage(tx, filter, window),
      total: (tx) => analysisTotal(tx, filter),
      present: presentAnalysis,
    })
  })
  serveEndpoint(app, serving, v1.analysis, async ({ orgId, id }) =>
    presentAnalysisDetail(await readOne(database, orgId, id, analysisById)),
  )

  const document = openapi('', deps.version)
  app.get(OPENAPI_PATH, { schema: { hide: true } }, async (request, reply) => {
    const servers = [{ url: originOf(site, request) + site.path }]
    reply.headers({ 'cache-control': 'no-cache', vary: 'accept-encoding' })
    return sendJson(request, reply, JSON.stringify({ ...document, servers }))
  })
  refuseUnknownPaths(app)
  // After the last answer.
  app.addHook('onClose', async () => {
    await uses.close()
    await refunds.close()
  })
}
