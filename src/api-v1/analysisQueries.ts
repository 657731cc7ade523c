import { type RawBuilder, sql } from 'kysely'
import type { CallAbout } from '../contract/about.js'
import type { CallTopic, FoundRecommendation, JudgedCriterion, MeasuredCall } from '../contract/analysis.js'
import type { Remarks } from '../contract/remarks/remark.js'
import type { CallRoles } from '../contract/roles.js'
import type { Transcript } from '../contract/transcript.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import { topicsOfAnalysis } from '../topics/topicsOfAnalysis.js'
import { asked } from './asked.js'
import { dayRange } from './dayRange.js'
import { limited, type Window } from './window.js'

export interface AnalysisRow {
  id: string
  audioId: string
  projectId: string
  projectLanguage: string
  overallScore: number
  summary: Remarks
  language: string
  durationSeconds: number
  createdAt: Date
}

export interface AnalysisDetailRow extends AnalysisRow {
  scorecardId: string
  scorecardName: string
  scorecardVersion: number
  criteria: JudgedCriterion[]
  recommendations: FoundRecommendation[]
  metrics: MeasuredCall
  about: CallAbout | null
  topics: CallTopic[]
  /** Whether the organisation wants the agent's mood told. */
  agentSentiment: boolean
  transcript: Transcript
  roles: CallRoles | null
}

export interface AnalysisFilter {
  projectId?: string | undefined
  from?: Date | undefined
  to?: Date | undefined
}

const COLUMNS = sql`a.id, a.audio_id, a.project_id, p.language as project_language, a.overall_score,
  coalesce(a.summary_remarks, to_jsonb(a.summary)) as summary, a.language, a.duration_seconds, a.created_at`

/** Every analysis has one; by its key. */
const PROJECT = sql`join project p on p.org_id = a.org_id and p.id = a.project_id`

export function analysisPage(tx: OrgTx, filter: AnalysisFilter, window: Window) {
  return asked(
    tx,
    sql<AnalysisRow>`
      select ${COLUMNS}
      from (
        select id from analysis where ${ofProject(tx, filter)}${createdBetween(filter)}
        order by created_at desc, id desc ${limited(window)}
      ) chosen
      join analysis a on a.org_id = ${tx.orgId} and a.id = chosen.id ${PROJECT}
      order by a.created_at desc, a.id desc`,
  )
}

/** Whole days are counted already; the parts of days at the ends are counted in the index. */
export function analysisTotal(tx: OrgTx, filter: AnalysisFilter) {
  const isUnbounded = filter.from === undefined && filter.to === undefined
  const { days, edges } = dayRange(filter.from, filter.to)
  const inDays = isUnbounded
    ? sql`day = '-infinity'`
    : sql`day between ${days?.first ?? 'infinity'}::date and ${days?.last ?? '-infinity'}::date`
  const counted = edges.map(
    (edge) => sql`
      union all
      select count(*) from analysis where ${ofProject(tx, filter)}${createdBetween(edge)}`,
  )
  return asked(
    tx,
    sql<{ total: number }>`
      select coalesce(sum(count), 0) as total
      from (
        select count from analysis_total where ${ofProject(tx, filter)} and ${inDays}
        union all
        select count from analysis_total_change where ${ofProject(tx, filter)} and ${inDays}
        ${sql.join(counted, sql``)}
      ) counted`,
  )
}

export function analysisById(tx: OrgTx, id: string) {
  return asked(
    tx,
    sql<AnalysisDetailRow>`
      select ${COLUMNS}, a.scorecard_id, a.scorecard_name, a.scorecard_version, a.criteria, a.recommendations,
        a.metrics, a.about, a.roles, a.transcript, ${topicsOfAnalysis('a')} as topics, (select o.agent_sentiment from organisation o where o.id = a.org_id)
      from analysis a ${PROJECT} where a.org_id = ${tx.orgId} and a.id = ${id}`,
  )
}

function ofProject(tx: OrgTx, { projectId }: AnalysisFilter): RawBuilder<unknown> {
  return sql`org_id = ${tx.orgId}${projectId === undefined ? sql`` : sql` and project_id = ${projectId}`}`
}

function createdBetween({ from, to }: AnalysisFilter): RawBuilder<unknown> {
  const notBefore = from === undefined ? sql`` : sql` and created_at >= ${from.toISOString()}::timestamptz`
  const notAfter = to === undefined ? sql`` : sql` and created_at <= ${to.toISOString()}::timestamptz`
  return sql`${notBefore}${notAfter}`
}
