import { assess } from './analyze.js'
import { asPersonSays } from './asPersonSays.js'
import type { AgainOutcome, AgainRequest, EngineSettings, OnProgress } from './engine.js'
import type { Embed } from './judge/embedder.js'
import type { Listening } from './listening.js'
import { measureCall } from './measure/measureCall.js'
import { sentiment, sentimentCourse } from './measure/sentiment.js'
import { swapSpeakers } from './measure/swapSpeakers.js'
import { trackProgress } from './progress.js'
import { storedListening } from './storedListening.js'

/** One call from what was stored of it, as a person says who is who. Nothing is listened to again. */
export async function judgeAgain(
  request: AgainRequest,
  { settings, embed }: { settings: EngineSettings; embed: Embed },
  onProgress: OnProgress = () => {},
  signal?: AbortSignal,
): Promise<AgainOutcome> {
  const report = trackProgress(onProgress, ['JUDGING', 'RECOMMENDING'])
  const { agentSpans, stored, shown } = request
  const { listening, masked, from } = storedListening(stored, shown)
  const { heard, isSwapped } = asPersonSays(listening, agentSpans)
  const isAnother = heard.agents?.judged !== listening.agents?.judged
  const named = {
    ...heard,
    metrics: isAnother ? measuredAgain(heard) : isSwapped ? swappedMetrics(heard) : heard.metrics,
  }
  // Nothing but the roles changes: what was masked is masked already, and more would still be heard in the recording.
  const terms = { ...request, redact: false as const }
  const { analysis, raw } = await assess(
    named,
    { ...from, agentSpans },
    terms,
    { settings, embed },
    report,
    signal,
  )
  return { analysis, raw: { ...raw, redacted: masked } }
}

/** Of whoever is judged now; when somebody spoke at all, and of which parts nothing is known, stays. */
function measuredAgain({ metrics, segments, durationSeconds, language, ...beside }: Listening) {
  const { silenceSeconds, longestSilenceSeconds, deadAir, holdSeconds } = metrics
  const again = measureCall(segments, durationSeconds, language, beside)
  return {
    ...again,
    silenceSeconds,
    longestSilenceSeconds,
    deadAir,
    ...(holdSeconds !== undefined && { holdSeconds }),
  }
}

function swappedMetrics({ metrics, segments, durationSeconds, language }: Listening): Listening['metrics'] {
  const swapped = swapSpeakers(metrics)
  // The mood of who was taken for the agent was not kept, where that of agents is not told.
  const mood = sentiment(segments, language)
  const course = sentimentCourse(segments, durationSeconds, language)
  return {
    ...swapped,
    sentiment: { ...mood, ...known(swapped.sentiment) },
    sentimentCourse: swapped.sentimentCourse.map((quarter, i) => ({
      ...(course[i] ?? quarter),
      ...known(quarter),
    })),
  }
}

function known(values: Listening['metrics']['sentiment']): Partial<Listening['metrics']['sentiment']> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
}
