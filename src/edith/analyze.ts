import type { EngineAnalysis } from '../contract/analysis.js'
import { areUnsure } from '../contract/roles.js'
import { Segment } from '../contract/transcript.js'
import { withoutAgentSentiment } from '../contract/withoutAgentSentiment.js'
import { aboutCall } from './about/about.js'
import { summarise } from './about/summarise.js'
import { partOfJudged, withoutOtherAgents } from './agents/judgedAgent.js'
import { withNames } from './agents/withNames.js'
import type { Decoder } from './decode/startDecoder.js'
import type { AnalysisOutcome, AnalysisRequest, EngineSettings, OnProgress, Stage } from './engine.js'
import type { Embed } from './judge/embedder.js'
import { encodeOnce } from './judge/encodeOnce.js'
import { judge } from './judge/judge.js'
import { lessHeard } from './judge/lessHeard.js'
import { overallScore as overallScoreOf } from './judge/score.js'
import { listen } from './listen.js'
import type { Listening } from './listening.js'
import { trackProgress } from './progress.js'
import { inModelWords } from './recommend/inModelWords.js'
import { recommend } from './recommend/recommend.js'
import type { Listener } from './speech/startListener.js'
import { topicsInForce } from './topics/topicsInForce.js'
import { encodeAhead } from './understand/encodeAhead.js'
import { writeListed } from './wordList/writeListed.js'
import { redactTimed } from './wordTimes/redactTimed.js'
import { withoutWordTimes } from './wordTimes/withoutWordTimes.js'

interface Tools {
  settings: EngineSettings
  decoder: Decoder
  listener: Listener
  embed: Embed
  /** A directory of this analysis's own. */
  scratch: string
}

/** One recording: decode → transcribe → measure, and what that means. */
export async function analyze(
  request: AnalysisRequest,
  { embed, ...tools }: Tools,
  onProgress: OnProgress = () => {},
  signal?: AbortSignal,
): Promise<AnalysisOutcome> {
  const report = trackProgress(onProgress)
  const encode = encodeOnce(embed)
  const ahead = encodeAhead(encode, request.language, signal)
  const heard = await listen(request, tools, report, signal, ahead)
  if (heard.kind === 'refused') return heard
  const { listening, decoded } = heard
  const { agentChannel, agentSidePrior = 0, agentSpans = [] } = request
  const from = { decoded, agentChannel, agentSidePrior, agentSpans }
  const assessed = await assess(
    listening,
    from,
    request,
    { settings: tools.settings, embed: encode },
    report,
    signal,
  )
  const { isRepaired, rawForm } = decoded
  return { kind: 'analysed', isRepaired, ...(rawForm && { rawForm }), ...assessed }
}

/**
 * What was said, in a recording or in a transcript, and what it means: word list → redact → judge → recommend.
 * `from`: where it comes from, for the raw payload.
 */
export async function assess(
  heard: Listening,
  from: Record<string, unknown>,
  {
    scorecard,
    redact,
    agentSentiment = false,
    judgedBy,
    modelBudget,
    topics = [],
    wordList = [],
  }: Pick<
    AnalysisRequest,
    'scorecard' | 'redact' | 'agentSentiment' | 'judgedBy' | 'modelBudget' | 'topics' | 'wordList'
  >,
  { settings, embed }: Pick<Tools, 'settings' | 'embed'>,
  report: (stage: Stage, fraction: number) => void,
  signal?: AbortSignal,
): Promise<{ analysis: EngineAnalysis; raw: Record<string, unknown> }> {
  // Before it is masked: what is heard wrong is masked wrong.
  const written = await writeListed(heard.segments, wordList, heard.language)
  const transcribed = redact ? redactTimed(written, heard.language, redact, !areUnsure(heard.roles)) : written
  // From here on nothing sees what was masked or left out: neither a judge outside of this machine nor the raw payload.
  const listening = {
    ...heard,
    // What a machine says is nobody's merit and nobody's fault.
    segments: transcribed.filter(({ automated }) => !automated),
    metrics: agentSentiment ? heard.metrics : withoutAgentSentiment(heard.metrics),
  }
  const { agents } = heard
  const own = {
    ...listening,
    segments: withoutOtherAgents(listening.segments, agents),
    stretches: withoutOtherAgents(listening.stretches, agents),
    part: partOfJudged(agents),
  }

  report('JUDGING', 0)
  const judged = await judge(own, scorecard.definition, {
    embed,
    llm: settings.llm,
    judgedBy,
    budget: modelBudget,
    topics: judgedBy === 'MODEL' ? topics.map(({ id, name }) => ({ id, name })) : undefined,
    signal,
    onProgress: (fraction) => report('JUDGING', fraction),
  })

  // What becomes a guess here accuses nobody either: the cap is told anew.
  const heardCriteria = lessHeard(
    judged.criteria,
    own,
    scorecard.definition.sections.flatMap(({ criteria }) => criteria),
  )
  const judgement = {
    ...judged,
    ...overallScoreOf(heardCriteria, scorecard.definition.criticalCap),
    criteria: heardCriteria,
  }

  report('RECOMMENDING', 0)
  const recommendations = inModelWords(
    recommend(judgement.criteria, scorecard.definition, own),
    judgement.criteria,
    judged.model.answers,
    listening.language,
  )
  // What it was about and how it ended is the call's, whoever had the line.
  const about = aboutCall(listening)
  const found = await topicsInForce(listening, topics, judged, { embed, signal })
  report('RECOMMENDING', 1)

  const {
    segments: _judged,
    stretches,
    agents: _named,
    metrics,
    waveform,
    recogniser,
    ...recording
  } = listening
  const shown = agents && withNames(agents, transcribed, recording.language)
  const { overallScore, capped, criteria, judge: by, model } = judgement
  return {
    analysis: {
      ...recording,
      overallScore,
      capped,
      summary:
        by.judgedBy !== 'ENGINE' && model.summary !== ''
          ? { key: 'MODEL_SAYS', text: model.summary, language: recording.language }
          : summarise(about),
      reason: about.reason,
      outcome: about.outcome,
      promises: about.promises,
      topics: found,
      criteria,
      recommendations,
      metrics,
      // The public shape of a segment does not tell the channel.
      transcript: {
        language: recording.language,
        segments: transcribed.map((segment) => Segment.parse(segment)),
        stretches,
        ...(shown && { agents: shown }),
      },
      waveform,
    },
    raw: {
      redacted: redact,
      scorecard: { id: scorecard.id, name: scorecard.name, version: scorecard.version },
      recording,
      from,
      transcribed: {
        recogniser,
        segments: transcribed.map(withoutWordTimes),
        stretches,
        ...(shown && { agents: shown }),
      },
      measured: metrics,
      judged: { by, overallScore, capped, criteria },
      recommended: recommendations,
      about,
      topics: found,
    },
  }
}
