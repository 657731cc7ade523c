alter table audio
  -- Runs that began since the last upload or Retry and ended in nothing: three, and the recording is given up.
  add attempts integer not null default 0,
  -- The period whose quota of analyses this one is counted in; null once it failed: it is given back.
  add counted_in timestamptz(3),
  -- A copy that browsers play, where they cannot play the recording itself.
  add playback_key text,
  add playback_type text;

-- Deleting an analysis looks for the audio that names it.
create index audio_analysis on audio (org_id, analysis_id);
create index audio_unfinished on audio (created_at) where status in ('PENDING', 'PROCESSING');

-- Recordings that wait for a job that is not there (lost, or given up by the queue), in every organisation.
create function stranded_audios(at_most integer)
  returns table (org_id text, id text)
  language sql stable
  as $$
    select a.org_id, a.id
    from public.audio a
    where a.status in ('PENDING', 'PROCESSING')
      and not exists (
        select from graphile_worker.jobs j
        where j.key = 'analyse_audio:' || a.id and (j.locked_at is not null or j.attempts < j.max_attempts))
    order by a.created_at
    limit at_most
  $$;
call run_as_definer('stranded_audios(integer)');
grant select on audio to ccr_definer;
