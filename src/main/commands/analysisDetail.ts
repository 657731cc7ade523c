import { CriterionResult, type EngineAnalysis, Metrics, Recommendation } from '../../contract/analysis.js'

/** As the API's analysis detail; null where only a server has a value. */
export function analysisDetail(
  analysis: EngineAnalysis,
  scorecard: { id: string; name: string; version: number },
  now: Date,
) {
  return {
    id: null,
    audioFileId: null,
    projectId: null,
    overallScore: analysis.overallScore,
    summary: analysis.summary,
    language: analysis.language,
    durationSeconds: analysis.durationSeconds,
    createdAt: now.toISOString(),
    scorecard: { id: scorecard.id, name: scorecard.name, version: scorecard.version },
    criteria: analysis.criteria.map((criterion) => CriterionResult.parse(criterion)),
    recommendations: analysis.recommendations.map((recommendation) => Recommendation.parse(recommendation)),
    metrics: Metrics.parse(analysis.metrics),
    transcript: analysis.transcript,
  }
}
