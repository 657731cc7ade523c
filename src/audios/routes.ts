import type { AppRouter } from '../accounts/appRoute.js'
import { recordAudit } from '../audit/recordAudit.js'
import { audioEndpoints } from '../contract/app/audios.js'
import type { RawForm } from '../contract/recordings/rawForm.js'
import { withOrg } from '../platform/db/withOrg.js'
import type { App } from '../platform/http/createApp.js'
import { notFound, Problem } from '../platform/http/problem.js'
import { tellOrganisation } from '../platform/serverEvents/tellOrganisation.js'
import { projectExists } from '../projects/projectExists.js'
import { projectName } from '../projects/projectName.js'
import { countAnalysisOf } from './countAnalysisOf.js'
import { moveAudio } from './moveAudio.js'
import { recordingRoute } from './playing/recordingRoute.js'
import { audioUpdated, presentAudio } from './presentAudio.js'
import { audioById, audioPage, countAudios, resetFailed } from './queries.js'
import { removedRoutes } from './removed/removedRoutes.js'
import { requestAnalysis } from './requestAnalysis.js'
import { type UploadDeps, uploadRoutes } from './uploads/uploadRoutes.js'

export function audioRoutes(app: App, route: AppRouter, deps: UploadDeps & { retentionDays: number }): void {
  const { database } = deps
  uploadRoutes(app, deps)
  recordingRoute(app, deps)
  removedRoutes(route, deps)

  route(audioEndpoints.list, async ({ caller, params, query }) =>
    withOrg(database, caller.orgId, async (tx) => {
      const filter = { ...query, projectId: params.projectId }
      if (!(await projectExists(tx, filter.projectId))) throw notFound()
      const [rows, total] = await Promise.all([audioPage(tx, filter, query), countAudios(tx, filter)])
      return { data: rows.map(presentAudio), pagination: { page: query.page, limit: query.limit, total } }
    }),
  )

  route(audioEndpoints.get, async ({ caller, params }) => {
    const row = await withOrg(database, caller.orgId, (tx) => audioById(tx, params.id))
    if (!row) throw notFound()
    return presentAudio(row)
  })

  const retry = (orgId: string, id: string, options: { anyway: boolean; rawForm?: RawForm }) =>
    withOrg(database, orgId, async (tx) => {
      const before = await audioById(tx, id)
      if (options.rawForm && before && !presentAudio(before).canChooseForm) throw notRetried(options)
      const reset = await resetFailed(tx, id, options)
      const row = await audioById(tx, id)
      if (!row) throw notFound()
      if (!reset) throw notRetried(options)
      await countAnalysisOf(tx, id, deps.plans, deps.clock())
      await requestAnalysis(tx, id)
      await tellOrganisation(tx, audioUpdated({ id, projectId: reset.projectId, status: 'PENDING' }))
      return presentAudio(row)
    })

  route(audioEndpoints.retry, ({ caller, params: { id } }) => retry(caller.orgId, id, { anyway: false }))

  route(audioEndpoints.analyseAnyway, ({ caller, params: { id } }) =>
    retry(caller.orgId, id, { anyway: true }),
  )

  route(audioEndpoints.analyseAs, ({ caller, params: { id }, body: { form } }) =>
    retry(caller.orgId, id, { anyway: false, rawForm: form }),
  )

  route(audioEndpoints.move, ({ caller, params: { id }, body: { projectId } }) =>
    withOrg(database, caller.orgId, async (tx) => {
      const to = await projectName(tx, projectId)
      const audio = await audioById(tx, id)
      if (!audio || to === undefined) throw notFound()
      if (audio.projectId === projectId) return presentAudio(audio)
      const from = await projectName(tx, audio.projectId)
      const isMoved = await moveAudio(tx, audio, projectId, { plans: deps.plans, now: deps.clock() })
      if (!isMoved) throw new Problem('conflict', NOT_MOVED)
      await recordAudit(tx, {
        actor: caller,
        action: 'audio.moved',
        targetType: 'audio',
        targetId: id,
        details: { name: audio.originalName, from, to },
      })
      const moved = await audioById(tx, id)
      if (!moved) throw new Error('a recording was moved and is not there')
      return presentAudio(moved)
    }),
  )
}

const NOT_MOVED = {
  en: 'Only a recording that failed can be moved to another project.',
  fr: 'Seul un enregistrement qui a échoué peut être déplacé vers un autre projet.',
}

function notRetried({ anyway, rawForm }: { anyway: boolean; rawForm?: RawForm }): Problem {
  if (rawForm)
    return new Problem('conflict', {
      en: 'Only a recording that failed and has no header can be given a format.',
      fr: 'Seul un enregistrement qui a échoué et qui n’a pas d’en-tête peut recevoir un format.',
    })
  return new Problem(
    'conflict',
    anyway
      ? {
          en: 'Only a recording that failed because it is incomplete, too short, in another language or no conversation can be analysed anyway.',
          fr: 'Seul un enregistrement qui a échoué parce qu’il est incomplet, trop court, dans une autre langue ou sans conversation peut être analysé quand même.',
        }
      : {
          en: 'Only a recording that failed can be tried again.',
          fr: 'Seul un enregistrement qui a échoué peut être relancé.',
        },
  )
}
