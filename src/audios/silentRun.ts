import { sql } from 'kysely'

/** A run tells that it is alive three times before its silence is noticed. */
export const RUN_BEAT_MS = 5000
const SILENT_AFTER_MS = 15_000

/** Its process ended, or hangs: what an audio tells of the run's progress is not true any more. */
export const isRunSilent = sql<boolean>`(audio.status = 'PROCESSING'
  and coalesce(audio.run_seen_at, '-infinity') < now() - make_interval(secs => ${SILENT_AFTER_MS / 1000}))`
