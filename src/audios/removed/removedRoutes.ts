import type { AppRouter } from '../../accounts/appRoute.js'
import { OWNERS_AND_ADMINS, requireRole } from '../../accounts/caller.js'
import { recordAudit } from '../../audit/recordAudit.js'
import { audioEndpoints, removedAudioEndpoints } from '../../contract/app/audios.js'
import { DAY_MS } from '../../platform/clock.js'
import type { Database } from '../../platform/db/database.js'
import { withOrg } from '../../platform/db/withOrg.js'
import { notFound } from '../../platform/http/problem.js'
import { tellOrganisation } from '../../platform/serverEvents/tellOrganisation.js'
import { projectExists } from '../../projects/projectExists.js'
import { requestRecognition } from '../../topics/requestRecognition.js'
import { presentAudio } from '../presentAudio.js'
import { audioById } from '../queries.js'
import { requestAnalysis } from '../requestAnalysis.js'
import { requestJudgingAgain } from '../requestJudgingAgain.js'
import { eraseAudio } from './eraseAudio.js'
import { countRemoved, removeAudio, removedPage, restoreAudio } from './removedQueries.js'

/** Deleting a recording, bringing it back, and erasing it. */
export function removedRoutes(
  route: AppRouter,
  { database, retentionDays }: { database: Database; retentionDays: number },
): void {
  route(audioEndpoints.delete, async ({ caller, params: { id } }) => {
    requireRole(caller, OWNERS_AND_ADMINS, { en: 'delete recordings', fr: 'supprimer des enregistrements' })
    await withOrg(database, caller.orgId, async (tx) => {
      const removed = await removeAudio(tx, id, caller.userId)
      if (!removed) throw notFound()
      await recordAudit(tx, {
        actor: caller,
        action: 'audio.deleted',
        targetType: 'audio',
        targetId: id,
        details: { name: removed.originalName, projectId: removed.projectId },
      })
      await tellOrganisation(tx, { type: 'audio.deleted', id, projectId: removed.projectId })
    })
    return undefined
  })

  route(removedAudioEndpoints.list, async ({ caller, params, query }) => {
    requireRole(caller, OWNERS_AND_ADMINS, {
      en: 'see deleted recordings',
      fr: 'voir les enregistrements supprimés',
    })
    return withOrg(database, caller.orgId, async (tx) => {
      if (!(await projectExists(tx, params.projectId))) throw notFound()
      const rows = await removedPage(tx, params.projectId, query)
      return {
        data: rows.map((row) => ({
          ...row,
          removedAt: row.removedAt.toISOString(),
          erasedAfter: new Date(row.removedAt.getTime() + retentionDays * DAY_MS).toISOString(),
        })),
        pagination: {
          page: query.page,
          limit: query.limit,
          total: await countRemoved(tx, params.projectId),
        },
      }
    })
  })

  route(removedAudioEndpoints.restore, async ({ caller, params: { id } }) => {
    requireRole(caller, OWNERS_AND_ADMINS, {
      en: 'bring recordings back',
      fr: 'rétablir des enregistrements',
    })
    return withOrg(database, caller.orgId, async (tx) => {
      const restored = await restoreAudio(tx, id)
      if (!restored) throw notFound()
      if (restored.status === 'PENDING') await requestAnalysis(tx, id)
      else {
        await requestRecognition(tx, restored.projectId)
        // What was to be judged again when it was deleted still is.
        await requestJudgingAgain(tx, id)
      }
      await recordAudit(tx, {
        actor: caller,
        action: 'audio.restored',
        targetType: 'audio',
        targetId: id,
        details: { name: restored.originalName, projectId: restored.projectId },
      })
      const row = await audioById(tx, id)
      if (!row) throw new Error('a recording was brought back and is not there')
      await tellOrganisation(tx, { type: 'audio.restored', id, projectId: restored.projectId })
      return presentAudio(row)
    })
  })

  route(removedAudioEndpoints.erase, async ({ caller, params: { id } }) => {
    requireRole(caller, OWNERS_AND_ADMINS, { en: 'erase recordings', fr: 'effacer des enregistrements' })
    if (!(await withOrg(database, caller.orgId, (tx) => eraseAudio(tx, id, caller)))) throw notFound()
    return undefined
  })
}
