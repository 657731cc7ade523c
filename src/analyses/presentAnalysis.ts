import { UNKNOWN_ABOUT } from '../contract/about.js'
import type { AppAnalysis } from '../contract/app/analyses.js'
import type { AppAudio } from '../contract/app/audios.js'
import { withoutAgentSentiment } from '../contract/withoutAgentSentiment.js'
import type { AnalysisRow } from './queries.js'
import { judgingAgain } from './roles/judgingAgain.js'

export function presentAnalysis(row: AnalysisRow, audio: AppAudio): AppAnalysis {
  return {
    id: row.id,
    project: { id: row.projectId, name: row.projectName },
    audio,
    scorecard: {
      id: row.scorecardId,
      name: row.scorecardName,
      version: row.scorecardVersion,
      criticalCap: row.definition.criticalCap,
    },
    overallScore: row.overallScore,
    capped: row.capped,
    summary: row.summaryRemarks ?? row.summary ?? '',
    ...(row.about ?? UNKNOWN_ABOUT),
    topics: row.topics,
    language: row.language,
    durationSeconds: row.durationSeconds,
    unreadableSeconds: row.unreadableSeconds,
    expectedSeconds: row.expectedSeconds,
    mayBeCutOff: row.mayBeCutOff,
    channels: row.channels ?? 1,
    sampleRate: row.sampleRate ?? 0,
    roles: row.roles,
    judgingAgain: judgingAgain(row),
    criteria: row.criteria,
    recommendations: row.recommendations,
    // Told before it was switched off, it stays stored and is not shown.
    metrics: row.agentSentiment ? row.metrics : withoutAgentSentiment(row.metrics),
    transcript: row.transcript,
    waveform: row.waveform,
    createdAt: row.createdAt.toISOString(),
  }
}
