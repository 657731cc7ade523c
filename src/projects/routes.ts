import type { AppRouter } from '../accounts/appRoute.js'
import { OWNERS_AND_ADMINS, requireRole } from '../accounts/caller.js'
import { recordAudit } from '../audit/recordAudit.js'
import { projectEndpoints } from '../contract/app/projects.js'
import { DEFAULT_REDACT_KINDS } from '../contract/redactKinds.js'
import type { Database } from '../platform/db/database.js'
import { takeTime } from '../platform/db/takeTime.js'
import { type OrgTx, withOrg } from '../platform/db/withOrg.js'
import { notFound } from '../platform/http/problem.js'
import { createProject, requireScorecard } from './createProject.js'
import { projectOverview } from './overview.js'
import { presentProject } from './presentProject.js'
import { countProjects, deleteProject, projectById, projectPage, updateProject } from './queries.js'

export interface ProjectDeps {
  database: Database
  /** What else goes with a project, in the same transaction. */
  onDelete: (tx: OrgTx, projectId: string) => Promise<void>
  /** null: its language has none of its own, the organisation's default is for all. */
  defaultScorecardFor: (tx: OrgTx, language: string) => Promise<string | null>
}

/** It costs, and what is said leaves this server. */
const CHOOSE_WHO_JUDGES = {
  en: 'choose who judges a project’s calls',
  fr: 'choisir qui juge les appels d’un projet',
}

const CHOOSE_WHAT_IS_MASKED = {
  en: 'choose what a project masks',
  fr: 'choisir ce qu’un projet masque',
}

export function projectRoutes(
  route: AppRouter,
  { database, onDelete, defaultScorecardFor }: ProjectDeps,
): void {
  route(projectEndpoints.list, async ({ caller, query }) =>
    withOrg(database, caller.orgId, async (tx) => {
      const { page, limit, search } = query
      const [rows, total] = await Promise.all([projectPage(tx, search, query), countProjects(tx, search)])
      return { data: rows.map(presentProject), pagination: { page, limit, total } }
    }),
  )

  route(projectEndpoints.get, async ({ caller, params }) =>
    withOrg(database, caller.orgId, (tx) => present(tx, params.id)),
  )

  route(projectEndpoints.overview, async ({ caller, params, query }) => {
    const stretch = { ...query, projectId: params.id }
    const overview = await withOrg(database, caller.orgId, (tx) => projectOverview(tx, stretch))
    if (!overview) throw notFound()
    return overview
  })

  route(projectEndpoints.create, async ({ caller, body }) => {
    if (body.redact === false)
      requireRole(caller, OWNERS_AND_ADMINS, { en: 'leave masking off', fr: 'laisser le masquage désactivé' })
    if (DEFAULT_REDACT_KINDS.some((kind) => !body.redactKinds.includes(kind)))
      requireRole(caller, OWNERS_AND_ADMINS, CHOOSE_WHAT_IS_MASKED)
    if (body.judgedBy !== 'ENGINE') requireRole(caller, OWNERS_AND_ADMINS, CHOOSE_WHO_JUDGES)
    return withOrg(database, caller.orgId, async (tx) => {
      const scorecardId = body.scorecardId ?? (await defaultScorecardFor(tx, body.language))
      const targetId = await createProject(tx, { ...body, scorecardId })
      const details = { name: body.name }
      await recordAudit(tx, {
        actor: caller,
        action: 'project.created',
        targetType: 'project',
        targetId,
        details,
      })
      return present(tx, targetId)
    })
  })

  route(projectEndpoints.change, async ({ caller, params: { id }, body }) => {
    if (body.redact !== undefined)
      requireRole(caller, OWNERS_AND_ADMINS, {
        en: 'switch masking on and off',
        fr: 'activer et désactiver le masquage',
      })
    if (body.redactKinds !== undefined) requireRole(caller, OWNERS_AND_ADMINS, CHOOSE_WHAT_IS_MASKED)
    if (body.judgedBy !== undefined) requireRole(caller, OWNERS_AND_ADMINS, CHOOSE_WHO_JUDGES)
    if (body.scorecardId !== undefined)
      requireRole(caller, OWNERS_AND_ADMINS, {
        en: 'choose another scorecard for a project',
        fr: 'choisir une autre grille pour un projet',
      })
    return withOrg(database, caller.orgId, async (tx) => {
      if (body.scorecardId) await requireScorecard(tx, body.scorecardId)
      if (!(await updateProject(tx, id, body))) throw notFound()
      const project = await present(tx, id)
      const details = { name: project.name, changed: Object.keys(body).join(', ') }
      await recordAudit(tx, {
        actor: caller,
        action: 'project.changed',
        targetType: 'project',
        targetId: id,
        details,
      })
      return project
    })
  })

  route(projectEndpoints.delete, async ({ caller, params: { id } }) => {
    requireRole(caller, OWNERS_AND_ADMINS, { en: 'delete a project', fr: 'supprimer un projet' })
    await withOrg(database, caller.orgId, async (tx) => {
      // With all its recordings and analyses, row by row.
      await takeTime(tx)
      const deleted = await deleteProject(tx, id)
      if (!deleted) throw notFound()
      await onDelete(tx, id)
      await recordAudit(tx, {
        actor: caller,
        action: 'project.deleted',
        targetType: 'project',
        targetId: id,
        details: deleted,
      })
    })
    return undefined
  })
}

async function present(tx: OrgTx, id: string) {
  const row = await projectById(tx, id)
  if (!row) throw notFound()
  return presentProject(row)
}
