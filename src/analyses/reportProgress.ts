import { audioUpdated } from '../audios/presentAudio.js'
import { RUN_BEAT_MS } from '../audios/silentRun.js'
import type { OnProgress, Stage } from '../edith/engine.js'
import type { Database } from '../platform/db/database.js'
import { withOrg } from '../platform/db/withOrg.js'
import { tellOrganisation } from '../platform/serverEvents/tellOrganisation.js'
import { changeRun, type Run } from './queries.js'

const INTERVAL_MS = 500

export interface ProgressReport {
  onProgress: OnProgress
  /** Waits for what is being written. */
  end(): Promise<void>
}

/**
 * Writes a run's progress down and tells open pages, at most twice a second, the latest only; and that it is alive,
 * though there be none.
 */
export function reportProgress(options: {
  database: Database
  orgId: string
  projectId: string
  run: Run
  /** The audio was deleted, or another run has taken it: this one is for nothing. */
  onLost: () => void
  onError: (error: unknown) => void
}): ProgressReport {
  const { database, orgId, projectId, run } = options
  let last: { stage: Stage | null; fraction: number } = { stage: null, fraction: 0 }
  let latest: typeof last | undefined
  let writing: Promise<void> | undefined
  let pause: NodeJS.Timeout | undefined

  const writeLatest = () => {
    if (!latest || writing || pause) return
    const { stage, fraction } = latest
    last = latest
    latest = undefined
    writing = write(stage, Math.min(1, Math.max(0, fraction)))
      .catch(options.onError)
      .finally(() => {
        writing = undefined
        pause = setTimeout(() => {
          pause = undefined
          writeLatest()
        }, INTERVAL_MS)
      })
  }
  const write = (stage: Stage | null, progress: number) =>
    withOrg(database, orgId, async (tx) => {
      if (!(await changeRun(tx, run, { status: 'PROCESSING', stage, progress }))) return options.onLost()
      const update = { id: run.audioId, projectId, status: 'PROCESSING' as const, stage, progress }
      await tellOrganisation(tx, audioUpdated(update))
    })

  const beating = setInterval(() => {
    latest ??= last
    writeLatest()
  }, RUN_BEAT_MS)

  return {
    onProgress(progress) {
      latest = progress
      writeLatest()
    },
    async end() {
      clearInterval(beating)
      latest = undefined
      await writing
      clearTimeout(pause)
    },
  }
}
