import { sql } from 'kysely'
import type { AudioStatus } from '../contract/app/audios.js'
import type { ProjectOverview } from '../contract/app/projects.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import { projectExists } from './projectExists.js'

export interface Stretch {
  projectId: string
  /** Whole UTC days, inclusive. */
  from?: string | undefined
  to?: string | undefined
}

/** Undefined: there is no such project. */
export async function projectOverview(tx: OrgTx, stretch: Stretch): Promise<ProjectOverview | undefined> {
  if (!(await projectExists(tx, stretch.projectId))) return undefined
  const [total, audios, days, agents, topics, criteria] = await Promise.all([
    totalOf(tx, stretch),
    audiosByStatus(tx, stretch.projectId),
    daysOf(tx, stretch),
    agentsOf(tx, stretch),
    topicsOf(tx, stretch),
    criteriaOf(tx, stretch),
  ])
  return { ...total, audios, days, agents, topics, criteria }
}

function during(tx: OrgTx, { projectId, from, to }: Stretch) {
  return sql`org_id = ${tx.orgId} and project_id = ${projectId}
    and (${from ?? null}::date is null or created_at >= ${from ?? null}::date::timestamp at time zone 'UTC')
    and (${to ?? null}::date is null or created_at < (${to ?? null}::date + 1)::timestamp at time zone 'UTC')`
}

async function totalOf(tx: OrgTx, stretch: Stretch) {
  const { rows } = await sql<{ analyses: number; averageScore: number | null; withoutTopic: number }>`
    select count(*) as analyses, round(avg(overall_score), 1) as average_score,
      count(*) filter (where not exists (
        select from analysis_topic f where f.org_id = a.org_id and f.analysis_id = a.id)) as without_topic
    from analysis a where ${during(tx, stretch)}`.execute(tx)
  return rows[0] ?? { analyses: 0, averageScore: null, withoutTopic: 0 }
}

async function audiosByStatus(tx: OrgTx, projectId: string): Promise<ProjectOverview['audios']> {
  const { rows } = await sql<{ status: AudioStatus; count: number }>`
    select status, sum(count) as count
    from (
      select status, count from audio_total where org_id = ${tx.orgId} and project_id = ${projectId}
      union all
      select status, count from audio_total_change where org_id = ${tx.orgId} and project_id = ${projectId}
    ) counted
    group by status`.execute(tx)
  const counts = { PENDING: 0, PROCESSING: 0, DONE: 0, FAILED: 0 }
  for (const { status, count } of rows) counts[status] = count
  return counts
}

async function daysOf(tx: OrgTx, stretch: Stretch) {
  const { rows } = await sql<{ day: string; analyses: number; averageScore: number }>`
    select to_char(created_at at time zone 'UTC', 'YYYY-MM-DD') as day, count(*) as analyses,
      round(avg(overall_score), 1) as average_score
    from analysis where ${during(tx, stretch)}
    group by 1 order by 1`.execute(tx)
  return rows
}

async function agentsOf(tx: OrgTx, stretch: Stretch) {
  const { rows } = await sql<{ agentName: string | null; analyses: number; averageScore: number }>`
    select agent_name, count(*) as analyses, round(avg(overall_score), 1) as average_score
    from analysis where ${during(tx, stretch)}
    group by agent_name
    order by avg(overall_score) desc, agent_name nulls last
    limit 200`.execute(tx)
  return rows
}

async function topicsOf(tx: OrgTx, stretch: Stretch): Promise<ProjectOverview['topics']> {
  const { rows } = await sql<ProjectOverview['topics'][number]>`
    with during as (select id from analysis where ${during(tx, stretch)}),
    found as (
      select f.topic_id, count(*) as analyses
      from analysis_topic f join during d on d.id = f.analysis_id
      where f.org_id = ${tx.orgId} group by 1
    )
    select t.id, t.name, coalesce(found.analyses, 0) as analyses
    from topic t left join found on found.topic_id = t.id
    where t.org_id = ${tx.orgId} and t.project_id = ${stretch.projectId}
    order by 3 desc, lower(t.name)`.execute(tx)
  return rows
}

/** By id over all versions of a scorecard; named and ordered as in the newest analysis that has it. */
async function criteriaOf(tx: OrgTx, stretch: Stretch): Promise<ProjectOverview['criteria']> {
  const { rows } = await sql<ProjectOverview['criteria'][number]>`
    with verdicts as (
      select c.value->>'id' as id, c.value->>'name' as name, c.value->>'verdict' as verdict, c.ordinality,
        a.created_at
      from analysis a cross join lateral jsonb_array_elements(a.criteria) with ordinality c
      where ${during(tx, stretch)}
    ),
    -- Few groups, so that the many verdicts need no sorting.
    counted as (
      select id, name, ordinality, max(created_at) as latest,
        count(*) filter (where verdict = 'MET') as met,
        count(*) filter (where verdict = 'PARTIAL') as partial,
        count(*) filter (where verdict = 'NOT_MET') as not_met,
        count(*) filter (where verdict = 'NOT_APPLICABLE') as not_applicable
      from verdicts
      group by id, name, ordinality
    )
    select id, (array_agg(name order by latest desc))[1] as name, sum(met) as met, sum(partial) as partial,
      sum(not_met) as not_met, sum(not_applicable) as not_applicable
    from counted
    group by id
    order by max(latest) desc, (array_agg(ordinality order by latest desc))[1]`.execute(tx)
  return rows
}
