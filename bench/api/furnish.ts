import type pg from 'pg'
import { issueApiKey } from '../../src/api-keys/issueApiKey.js'
import { furnishOrganisation } from '../../src/main/furnishOrganisation.js'
import type { Database } from '../../src/platform/db/database.js'
import { withOrg } from '../../src/platform/db/withOrg.js'
import { createId } from '../../src/platform/id.js'
import { addManyCalls } from '../../test/api/support/manyCalls.js'
import { addAnalysis, addAudio, addProject } from '../../test/api/support/rows.js'

export interface Furnished {
  orgId: string
  analysisId: string
  projectId: string
  key: string
}

/** An organisation on BUSINESS with many recordings, and one analysis as the pipeline stores it. */
export async function furnish(admin: pg.Client, database: Database, calls: number): Promise<Furnished> {
  const orgId = createId()
  await admin.query('insert into organisation (id, name, slug) values ($1, $1, $1)', [orgId])
  await admin.query("insert into subscription (org_id, plan) values ($1, 'BUSINESS')", [orgId])
  const projects = await withOrg(database, orgId, async (tx) => {
    await furnishOrganisation(tx)
    const ids: string[] = []
    for (let i = 0; i < 10; i++) ids.push(await addProject(tx, `Project ${i}`))
    return ids
  })
  await addManyCalls(admin, orgId, projects, calls)
  const [first = ''] = projects
  const { analysisId, key } = await withOrg(database, orgId, async (tx) => ({
    analysisId: await addAnalysis(tx, first, await addAudio(tx, first)),
    key: (await issueApiKey(tx, null, { name: 'bench', expiresAt: null })).key,
  }))
  await admin.query('select fold_totals()')
  await admin.query('vacuum analyze')
  return { orgId, analysisId, projectId: first, key }
}
