import type { JudgedCriterion } from '../contract/analysis.js'
import { Segment } from '../contract/transcript.js'
import type { AnalysisOutcome, AnalysisRequest, EngineSettings, OnProgress } from './engine.js'
import type { Embed } from './judge/embedder.js'
import { judge } from './judge/judge.js'
import { listen } from './listen.js'
import type { Listening } from './listening.js'
import { trackProgress } from './progress.js'
import { recommend } from './recommend/recommend.js'
import { summarise } from './recommend/summarise.js'
import { redactSegments } from './redact/redact.js'
import type { Listener } from './speech/startListener.js'

interface Tools {
  settings: EngineSettings
  listener: Listener
  embed: Embed
  /** A directory of this analysis's own. */
  scratch: string
}

/** One recording: decode → transcribe → measure → redact → judge → recommend. */
export async function analyze(
  request: AnalysisRequest,
  { settings, listener, embed, scratch }: Tools,
  onProgress: OnProgress = () => {},
  signal?: AbortSignal,
): Promise<AnalysisOutcome> {
  const report = trackProgress(onProgress)
  const heard = await listen(request, settings, listener, scratch, report, signal)
  if (heard.kind === 'refused') return heard
  const { decoded } = heard

  // From here on nothing sees what was masked: neither a judge outside of this machine nor the raw payload.
  const listening = request.redact
    ? { ...heard.listening, segments: redactSegments(heard.listening.segments) }
    : heard.listening

  report('JUDGING', 0)
  const { scorecard } = request
  const judged = await judge(listening, scorecard.definition, {
    embed,
    llm: settings.llm,
    signal,
    onProgress: (fraction) => report('JUDGING', fraction),
  })

  const judgement = { ...judged, criteria: lessSure(judged.criteria, listening) }

  report('RECOMMENDING', 0)
  const recommendations = recommend(judgement.criteria, scorecard.definition)
  report('RECOMMENDING', 1)

  const { segments, metrics, waveform, recogniser, ...recording } = listening
  const { overallScore, capped, criteria, judge: judgedBy } = judgement
  return {
    kind: 'analysed',
    isRepaired: decoded.isRepaired,
    analysis: {
      ...recording,
      overallScore,
      capped,
      summary: summarise(criteria, judgement, scorecard.definition.criticalCap),
      criteria,
      recommendations,
      metrics,
      // The public shape of a segment does not tell the channel.
      transcript: {
        language: recording.language,
        segments: segments.map((segment) => Segment.parse(segment)),
      },
      waveform,
    },
    raw: {
      redacted: request.redact,
      scorecard: { id: scorecard.id, name: scorecard.name, version: scorecard.version },
      recording,
      decoded,
      transcribed: { recogniser, agentChannel: request.agentChannel, segments },
      measured: metrics,
      judged: { by: judgedBy, overallScore, capped, criteria },
      recommended: recommendations,
    },
  }
}

/** What rests on nothing having been said is less sure where not all could be heard. */
function lessSure(
  criteria: JudgedCriterion[],
  { durationSeconds, unreadableSeconds, expectedSeconds }: Listening,
): JudgedCriterion[] {
  const all = Math.max(durationSeconds, expectedSeconds ?? 0)
  const heard = (durationSeconds - unreadableSeconds) / all
  if (heard >= 1) return criteria
  return criteria.map((criterion) =>
    criterion.evidence.length > 0 || criterion.verdict === 'NOT_APPLICABLE'
      ? criterion
      : { ...criterion, confidence: Math.round(criterion.confidence * Math.max(0, heard) * 100) / 100 },
  )
}
