import type pg from 'pg'

/** Recordings and their analyses, one a minute backwards from 2026-06-01, spread over the projects; in bulk. */
export async function addManyCalls(
  client: pg.Client,
  orgId: string,
  projectIds: readonly string[],
  count: number,
): Promise<void> {
  await client.query(
    `insert into audio (org_id, id, project_id, original_name, size, source, status, storage_key, created_at)
     select $1, 'c' || lpad(n::text, 24, '0'), ($2::text[])[n % cardinality($2::text[]) + 1], n || '.wav', n, 'UPLOAD',
       (array['DONE', 'DONE', 'DONE', 'DONE', 'FAILED', 'PENDING'])[n % 6 + 1], 'test/' || n,
       timestamptz '2026-06-01T00:00:00Z' - n * interval '1 minute'
     from generate_series(1, $3::int) n`,
    [orgId, projectIds, count],
  )
  await client.query(
    `insert into analysis (org_id, id, audio_id, project_id, scorecard_id, scorecard_version, scorecard_name,
       overall_score, capped, summary, language, duration_seconds, criteria, recommendations, metrics, transcript,
       waveform, created_at)
     select a.org_id, a.id, a.id, a.project_id, s.id, s.version, s.name, 78.5, false, 'All well.', 'en', 40,
       '[]', '[]', '{}', '{}', '[]', a.created_at
     from audio a join scorecard s on s.org_id = a.org_id and s.is_default
     where a.org_id = $1 and a.status = 'DONE'`,
    [orgId],
  )
}
