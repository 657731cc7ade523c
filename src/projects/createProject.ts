import type { NewProject } from '../contract/app/projects.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import { invalid } from '../platform/http/invalid.js'
import { createId } from '../platform/id.js'
import { insertProject, scorecardToUse } from './queries.js'

/** Gives the new project's id. */
export async function createProject(tx: OrgTx, project: NewProject, id = createId()): Promise<string> {
  const scorecardId = await requireScorecard(tx, project.scorecardId)
  await insertProject(tx, { ...project, id, scorecardId })
  return id
}

export async function requireScorecard(tx: OrgTx, id: string | null): Promise<string> {
  const found = await scorecardToUse(tx, id)
  if (found) return found
  throw invalid({
    scorecardId:
      id === null
        ? {
            en: 'there is no default scorecard: choose one',
            fr: 'il n’y a pas de grille par défaut : choisissez-en une',
          }
        : { en: 'there is no such scorecard', fr: 'cette grille n’existe pas' },
  })
}
