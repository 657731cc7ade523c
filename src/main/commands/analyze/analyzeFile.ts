import { basename } from 'node:path'
import { isAcceptable } from '../../../contract/acceptable.js'
import type { EngineAnalysis } from '../../../contract/analysis.js'
import type { WordList } from '../../../contract/app/wordList.js'
import type { Engine, OnProgress } from '../../../edith/engine.js'
import { isTranscript } from '../../../edith/transcripts/isTranscript.js'
import { missingNotes } from '../analysisReport.js'
import type { Order } from './parseOrder.js'
import type { ScorecardFor } from './readScorecard.js'
import { transcriptGaps, transcriptSource } from './transcriptNotes.js'

/**
 * `source`: what was judged, where it is no recording. `gaps`: what was missing in it.
 * `reason`: ERROR where there is none of the engine's.
 */
export type AnalyzedFile =
  | { kind: 'analysed'; analysis: EngineAnalysis; source: string[]; gaps: string[] }
  | { kind: 'refused'; reason: string; message: string }

/** What a file is judged by, and the names that its call may have. */
export interface Terms {
  scorecardFor: ScorecardFor
  wordList: WordList
}

/** One file, a recording or a transcript. Rejects only when it is told to stop. */
export async function analyzeFile(
  engine: Engine,
  file: string,
  order: Order,
  { scorecardFor, wordList }: Terms,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<AnalyzedFile> {
  try {
    return (await isTranscript(file))
      ? await judgeTranscript(engine, file, order, { scorecardFor, wordList }, onProgress, signal)
      : await analyzeRecording(engine, file, order, { scorecardFor, wordList }, onProgress, signal)
  } catch (error) {
    signal.throwIfAborted()
    return { kind: 'refused', reason: 'ERROR', message: reasonOf(error, file) }
  }
}

async function analyzeRecording(
  ...[engine, file, order, { scorecardFor, wordList }, onProgress, signal]: Parameters<typeof analyzeFile>
): Promise<AnalyzedFile> {
  const { agentChannel, redact, accept, language = 'en', rawForm } = order
  const scorecard = scorecardFor(language)
  const recording = { file, name: basename(file), ...(rawForm && { rawForm }) }
  const request = { ...recording, language, scorecard, agentChannel, redact, accept, wordList }
  const outcome = await engine.analyze(request, onProgress, signal)
  if (outcome.kind === 'analysed') {
    const { analysis } = outcome
    return { kind: 'analysed', analysis, source: [], gaps: missingNotes(analysis) }
  }
  const { reason, message } = outcome
  const cure =
    reason === 'INCOMPLETE'
      ? '\n--partial analyses what is there.'
      : isAcceptable(reason)
        ? JUDGED_ANYWAY
        : outcome.looksLike?.kind === 'HEADERLESS'
          ? `\n--raw ${outcome.looksLike.form} reads it as that.`
          : ''
  return { kind: 'refused', reason, message: `${message}${cure}` }
}

async function judgeTranscript(
  ...[engine, file, order, { scorecardFor, wordList }, onProgress, signal]: Parameters<typeof analyzeFile>
): Promise<AnalyzedFile> {
  const { agentChannel, agentLabels, redact, anyway: acceptAnyLength, language } = order
  const request = {
    file,
    language,
    scorecardFor,
    agentChannel,
    agentLabels,
    redact,
    acceptAnyLength,
    wordList,
  }
  // It takes a moment: worth a line that moves, and no lines in a log.
  const shown = process.stderr.isTTY ? onProgress : undefined
  const outcome = await engine.judgeText(request, shown, signal)
  if (outcome.kind === 'analysed') {
    const { analysis, source } = outcome
    return { kind: 'analysed', analysis, source: [transcriptSource(source)], gaps: transcriptGaps(source) }
  }
  const { reason, message } = outcome
  const cure = reason === 'TOO_SHORT' || reason === 'TOO_LONG' ? JUDGED_ANYWAY : ''
  return { kind: 'refused', reason, message: `${message}${cure}` }
}

const JUDGED_ANYWAY = '\n--anyway judges it all the same.'

function reasonOf(error: unknown, file: string): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? error.code : undefined
  if (code === 'EISDIR') return `${file} is a directory: name the files in it`
  const isTheFile = 'path' in error && error.path === file
  if (isTheFile && code === 'ENOENT') return `There is no file ${file}`
  if (isTheFile && code === 'EACCES') return `${file} may not be read by this user`
  return error.message
}
