import { presentTranscript } from '../../api-v1/present.js'
import { CallAbout } from '../../contract/about.js'
import {
  CallTopic,
  CriterionResult,
  type EngineAnalysis,
  Metrics,
  Recommendation,
} from '../../contract/analysis.js'
import { inWords } from '../../contract/remarks/inWords.js'
import { localeOf } from '../../contract/remarks/localeOf.js'
import { reviewInWords } from '../../contract/reviewInWords.js'
import { sourceOf } from '../../contract/sourceOf.js'

/** As the API's analysis detail; null where only a server has a value. */
export function analysisDetail(
  analysis: EngineAnalysis,
  scorecard: { id: string; name: string; version: number },
  now: Date,
) {
  const locale = localeOf(analysis.language)
  return {
    id: null,
    audioFileId: null,
    projectId: null,
    overallScore: analysis.overallScore,
    summary: inWords(analysis.summary, locale),
    ...CallAbout.parse(analysis),
    topics: analysis.topics.map((topic) => CallTopic.parse(topic)),
    language: analysis.language,
    durationSeconds: analysis.durationSeconds,
    createdAt: now.toISOString(),
    scorecard: { id: scorecard.id, name: scorecard.name, version: scorecard.version },
    ...reviewInWords(analysis.criteria, analysis.roles, locale),
    roles: analysis.roles && {
      agentSide: analysis.roles.agentSide,
      by: analysis.roles.by,
      confidence: analysis.roles.confidence,
    },
    agents: analysis.transcript.agents ?? null,
    criteria: analysis.criteria.map((criterion) =>
      CriterionResult.parse({
        ...criterion,
        source: sourceOf(criterion),
        comment: inWords(criterion.comment, locale),
      }),
    ),
    recommendations: analysis.recommendations.map(({ title, text, ...found }) =>
      Recommendation.parse({ ...found, title: inWords(title, locale), text: inWords(text, locale) }),
    ),
    metrics: Metrics.parse(analysis.metrics),
    transcript: presentTranscript(analysis.transcript),
  }
}
