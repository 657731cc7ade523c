import { assess } from './analyze.js'
import type { EngineSettings, OnProgress, TextOutcome, TextRequest } from './engine.js'
import type { Embed } from './judge/embedder.js'
import { trackProgress } from './progress.js'
import { readTranscript } from './transcripts/readTranscript.js'
import { textListening } from './transcripts/textListening.js'

/** One transcript: read → measure, and what that means. No recogniser is asked. */
export async function judgeText(
  request: TextRequest,
  { settings, embed }: { settings: EngineSettings; embed: Embed },
  onProgress: OnProgress = () => {},
  signal?: AbortSignal,
): Promise<TextOutcome> {
  const report = trackProgress(onProgress, ['MEASURING', 'JUDGING', 'RECOMMENDING'])
  const read = await readTranscript(request.file)
  if (read.kind === 'wrong') return { kind: 'refused', reason: 'NOT_A_TRANSCRIPT', message: read.message }
  report('MEASURING', 0)
  const heard = textListening(read.given, read.form, request, settings)
  if (heard.kind === 'refused') return heard
  const { listening, source } = heard
  const terms = { ...request, scorecard: request.scorecardFor(listening.language) }
  const assessed = await assess(listening, { source }, terms, { settings, embed }, report, signal)
  return { kind: 'analysed', source, ...assessed }
}
