import { audioUpdated } from '../audios/presentAudio.js'
import { requestAnalysis } from '../audios/requestAnalysis.js'
import { isAcceptable } from '../contract/acceptable.js'
import { RedactKind } from '../contract/redactKinds.js'
import type { Transcript } from '../contract/transcript.js'
import type { AnalysisOutcome, Engine } from '../edith/engine.js'
import type { ModelBudget } from '../edith/judge/llm/modelBudget.js'
import { openScratch } from '../edith/scratch.js'
import { sidePrior } from '../edith/speech/sides/sidePrior.js'
import { awayIn } from '../platform/away.js'
import type { Clock } from '../platform/clock.js'
import type { Database } from '../platform/db/database.js'
import { withOrg } from '../platform/db/withOrg.js'
import type { RecordEvent } from '../platform/events.js'
import { createId } from '../platform/id.js'
import type { Log } from '../platform/log.js'
import { tellOrganisation } from '../platform/serverEvents/tellOrganisation.js'
import { markFullDisk } from '../platform/storage/fullDisk.js'
import type { Storage } from '../platform/storage/storage.js'
import { failRun } from './failRun.js'
import { makePlayback, type Playback } from './makePlayback.js'
import { changeRun, keepProject, lockRun, type Run, type Subject, startRun } from './queries.js'
import { reportProgress } from './reportProgress.js'
import { storeAnalysis } from './storeAnalysis.js'

export const MAX_ATTEMPTS = 3
/** The queue's own pauses grow to hours, and what was away may be back in a minute. */
export const TRY_AGAIN_MS = 30_000

export interface AnalyseDeps {
  database: Database
  storage: Storage
  engine: Pick<Engine, 'analyze'>
  recordEvent: RecordEvent
  clock: Clock
  scratchDir: string
  maxDurationSeconds: number
  modelBudget: (orgId: string) => ModelBudget
  /** What reactions to the analysis need a model for is found out before the transaction that stores it. */
  beforeStoring: (orgId: string, call: AnalysedRecording, signal: AbortSignal) => Promise<void>
}

export interface AnalysedRecording {
  audioId: string
  projectId: string
  transcript: Transcript
}

export interface AudioToAnalyse {
  orgId: string
  audioId: string
}

/**
 * From PENDING to DONE or FAILED. Each run holds a token; whatever it writes is refused once another run has begun.
 * No transaction is open while the engine works.
 */
export async function analyseAudio(
  deps: AnalyseDeps,
  { orgId, audioId }: AudioToAnalyse,
  { signal, log }: { signal: AbortSignal; log: Log },
): Promise<void> {
  const run = { audioId, runId: createId() }
  const subject = await withOrg(deps.database, orgId, async (tx) => {
    const started = await startRun(tx, run)
    if (!started) return undefined
    const { projectId, attempts } = started
    if (attempts > MAX_ATTEMPTS) {
      await failRun(deps, tx, run, projectId, GIVEN_UP)
      return undefined
    }
    await tellOrganisation(tx, audioUpdated({ id: audioId, projectId, status: 'PROCESSING', progress: 0 }))
    return started
  })
  if (!subject) return

  try {
    const found = await findOutcome(deps, orgId, run, subject, signal, log)
    const isOurs = await withOrg(deps.database, orgId, async (tx) => {
      await keepProject(tx, subject.projectId)
      if (!(await lockRun(tx, run))) return false
      if (found.outcome.kind === 'refused') await failRun(deps, tx, run, subject.projectId, found.outcome)
      else await storeAnalysis(deps, tx, { run, subject, ...found.outcome, playback: found.playback })
      return true
    })
    if (!isOurs) return log.info('the recording was deleted or taken over meanwhile')
    const { outcome } = found
    log.info(
      { audioId, outcome: outcome.kind === 'refused' ? outcome.reason : outcome.kind },
      'analysis ended',
    )
  } catch (error) {
    await handBack(deps, orgId, run, subject, signal.aborted, markFullDisk(error), log)
  }
}

const GIVEN_UP = {
  reason: 'CRASHED' as const,
  message: `The analysis of this recording was started ${MAX_ATTEMPTS} times and broke off each time. It may be damaged in a way that our decoder does not survive: try to save it in another format and upload that, or retry.`,
}
const BROKEN = {
  reason: 'ERROR' as const,
  message:
    'The analysis failed because of an error on the server, not because of the recording. Retry it; if it fails again, the operator finds the cause in the log of the worker.',
}
const LOST = {
  reason: 'LOST' as const,
  message: 'The recording is no longer in the storage. Upload it again.',
}

async function findOutcome(
  deps: AnalyseDeps,
  orgId: string,
  run: Run,
  subject: Subject,
  signal: AbortSignal,
  log: Log,
): Promise<{ outcome: AnalysisOutcome | (typeof LOST & { kind: 'refused' }); playback: Playback | null }> {
  signal.throwIfAborted()
  const lost = new AbortController()
  const either = AbortSignal.any([signal, lost.signal])
  const { projectId } = subject
  const scratch = await openScratch(deps.scratchDir)
  const report = reportProgress({
    database: deps.database,
    orgId,
    projectId,
    run,
    onLost: () => lost.abort(new Error('the run was lost')),
    onError: (error) => log.warn({ err: error }, 'progress could not be written'),
  })
  // Throws if what was read broke off because the storage went away, and not because of the recording.
  const requireStorage = () => deps.storage.size(subject.storageKey)
  try {
    const file = await deps.storage.openLocal(subject.storageKey, scratch.dir)
    if (!file) return { outcome: { kind: 'refused', ...LOST }, playback: null }
    const outcome = await deps.engine.analyze(
      { ...request(file.path, subject), modelBudget: deps.modelBudget(orgId) },
      report.onProgress,
      either,
    )
    if (outcome.kind === 'refused') {
      await requireStorage()
      return { outcome, playback: null }
    }
    const playback = await makePlayback(
      {
        path: file.path,
        storageKey: subject.storageKey,
        audioId: run.audioId,
        isRepaired: outcome.isRepaired,
        rawForm: outcome.rawForm,
      },
      { ...deps, scratchDir: scratch.dir, signal: either, log },
    )
    const { transcript } = outcome.analysis
    await deps.beforeStoring(orgId, { audioId: run.audioId, projectId, transcript }, either)
    return { outcome, playback }
  } catch (error) {
    if (!either.aborted && !awayIn(error)) await requireStorage()
    throw error
  } finally {
    await report.end()
    await scratch.remove()
  }
}

function request(file: string, subject: Subject) {
  return {
    file,
    name: subject.originalName,
    ...(subject.rawForm !== null && { rawForm: subject.rawForm }),
    language: subject.language,
    agentChannel: subject.agentChannel,
    agentSidePrior: sidePrior(subject.agentSides),
    ...(subject.agentSpans && { agentSpans: subject.agentSpans }),
    redact: subject.redact && RedactKind.array().parse(subject.redactKinds),
    judgedBy: subject.judgedBy,
    topics: subject.topics,
    wordList: subject.wordList,
    agentSentiment: subject.agentSentiment,
    accept: [
      ...subject.accepted.filter(isAcceptable),
      ...(subject.acceptNoConversation ? (['NO_CONVERSATION'] as const) : []),
    ],
    scorecard: {
      id: subject.scorecardId,
      name: subject.scorecardName,
      version: subject.scorecardVersion,
      definition: subject.definition,
    },
  }
}

/**
 * A worker that is told to stop gives the recording to the next one, and this run does not count; nor does one that
 * broke because the database or the storage went away or the disk is full, which is tried again soon.
 */
async function handBack(
  deps: AnalyseDeps,
  orgId: string,
  run: Run,
  { projectId, attempts }: Subject,
  isStopping: boolean,
  error: unknown,
  log: Log,
): Promise<void> {
  const isPassing = awayIn(error) !== undefined
  const isNobodysFault = isStopping || isPassing
  const isLast = !isNobodysFault && attempts >= MAX_ATTEMPTS
  const isOurs = await withOrg(deps.database, orgId, async (tx) => {
    if (!(await lockRun(tx, run))) return false
    if (isLast) {
      await failRun(deps, tx, run, projectId, BROKEN)
      return true
    }
    await changeRun(tx, run, {
      status: 'PENDING',
      runId: null,
      stage: null,
      progress: 0,
      ...(isNobodysFault && { attempts: attempts - 1 }),
    })
    // The job that runs now ends well; a fresh one takes its place.
    if (isNobodysFault) {
      const runAt = isStopping ? undefined : new Date(deps.clock().getTime() + TRY_AGAIN_MS)
      await requestAnalysis(tx, run.audioId, runAt)
    }
    await tellOrganisation(tx, audioUpdated({ id: run.audioId, projectId, status: 'PENDING' }))
    return true
  })
  if (isStopping) return log.info('handed the recording back')
  if (!isOurs) return log.info('the recording was deleted or taken over meanwhile')
  log.error({ err: error, audioId: run.audioId }, 'the analysis failed')
  if (!isLast && !isPassing) throw error
}
