import { sql } from 'kysely'
import type { OrgTx } from '../platform/db/withOrg.js'
import { asked } from './asked.js'
import { limited, type Window } from './window.js'

export interface ProjectRow {
  id: string
  name: string
  description: string | null
  language: string
  audioCount: number
  createdAt: Date
  updatedAt: Date
}

const COLUMNS = sql`p.id, p.name, p.description, p.language, p.created_at, p.updated_at,
  coalesce((select sum(t.count) from audio_total t where t.org_id = p.org_id and t.project_id = p.id), 0)
    + coalesce((select sum(c.count) from audio_total_change c where c.org_id = p.org_id and c.project_id = p.id), 0)
    as audio_count`

export function projectPage(tx: OrgTx, window: Window) {
  return asked(
    tx,
    sql<ProjectRow>`
      select ${COLUMNS} from project p where p.org_id = ${tx.orgId}
      order by p.created_at desc, p.id desc ${limited(window)}`,
  )
}

export function projectTotal(tx: OrgTx) {
  return asked(tx, sql<{ total: number }>`select count(*) as total from project where org_id = ${tx.orgId}`)
}

export function projectById(tx: OrgTx, id: string) {
  return asked(
    tx,
    sql<ProjectRow>`select ${COLUMNS} from project p where p.org_id = ${tx.orgId} and p.id = ${id}`,
  )
}
