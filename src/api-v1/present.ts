import { type CallAbout, type Told, UNKNOWN_ABOUT } from '../contract/about.js'
import type {
  CriterionResult,
  Evidence,
  JudgedCriterion,
  MeasuredCall,
  Metrics,
} from '../contract/analysis.js'
import type { Locale } from '../contract/app/me.js'
import { heardText } from '../contract/heardText.js'
import { inWords } from '../contract/remarks/inWords.js'
import { localeOf } from '../contract/remarks/localeOf.js'
import { reviewInWords } from '../contract/reviewInWords.js'
import type { CallRoles } from '../contract/roles.js'
import { sourceOf } from '../contract/sourceOf.js'
import type { Transcript as Stored, Segment as StoredSegment } from '../contract/transcript.js'
import type { AnalysisDetail, CallMetrics, ListedAnalysis } from '../contract/v1/analysis.js'
import type { Audio, AudioDetail } from '../contract/v1/audio.js'
import type { Project } from '../contract/v1/project.js'
import type { Segment, Transcript } from '../contract/v1/transcript.js'
import { withoutAgentSentiment } from '../contract/withoutAgentSentiment.js'
import type { AnalysisDetailRow, AnalysisRow } from './analysisQueries.js'
import type { AudioDetailRow, AudioRow } from './audioQueries.js'
import type { ProjectRow } from './projectQueries.js'

// Field by field, always: what is not named here does not leave.

export function presentProject(row: ProjectRow): Project {
  return {
    id: row.id,
    name: row.name,
    description: row.description || null,
    language: row.language,
    audioCount: row.audioCount,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}

export function presentAudio(row: AudioRow): Audio {
  return {
    id: row.id,
    projectId: row.projectId,
    originalName: row.originalName,
    size: row.size,
    source: row.source,
    status: row.status,
    errorMessage: row.errorMessage,
    createdAt: row.createdAt.toISOString(),
    processedAt: row.processedAt?.toISOString() ?? null,
    analysisId: row.analysisId,
  }
}

export function presentAudioDetail(row: AudioDetailRow): AudioDetail {
  return {
    ...presentAudio(row),
    mimeType: row.mimeType,
    durationSeconds: row.durationSeconds,
    channels: row.channels,
    sampleRate: row.sampleRate,
    agentName: row.agentName,
    externalId: row.externalId,
    metadata: row.metadata,
  }
}

export function presentAnalysis(row: AnalysisRow): ListedAnalysis {
  return {
    id: row.id,
    audioFileId: row.audioId,
    projectId: row.projectId,
    overallScore: row.overallScore,
    summary: inWords(row.summary, localeOf(row.projectLanguage)),
    language: row.language,
    durationSeconds: row.durationSeconds,
    createdAt: row.createdAt.toISOString(),
  }
}

export function presentAnalysisDetail(row: AnalysisDetailRow): AnalysisDetail {
  const locale = localeOf(row.projectLanguage)
  return {
    ...presentAnalysis(row),
    ...presentAbout(row.about ?? UNKNOWN_ABOUT),
    topics: row.topics.map(({ id, name, evidence }) => ({
      id,
      name,
      evidence: evidence.map(presentEvidence),
    })),
    scorecard: { id: row.scorecardId, name: row.scorecardName, version: row.scorecardVersion },
    ...reviewInWords(row.criteria, row.roles, locale),
    roles: row.roles && presentRoles(row.roles),
    agents: presentAgents(row.transcript),
    criteria: row.criteria.map((criterion) => presentCriterion(criterion, locale)),
    recommendations: row.recommendations.map(({ id, criterionId, priority, title, text }) => ({
      id,
      criterionId,
      priority,
      title: inWords(title, locale),
      text: inWords(text, locale),
    })),
    metrics: presentMetrics(row.agentSentiment ? row.metrics : withoutAgentSentiment(row.metrics)),
    transcript: presentTranscript(row.transcript),
  }
}

function presentRoles({ agentSide, by, confidence }: CallRoles): AnalysisDetail['roles'] {
  return { agentSide, by, confidence }
}

function presentAgents({ agents }: Stored): AnalysisDetail['agents'] {
  if (!agents) return null
  return {
    agents: agents.agents.map(({ number, name, start, end, words }) => ({ number, name, start, end, words })),
    judged: agents.judged,
    because: agents.because,
  }
}

function presentAbout({ reason, outcome, promises }: CallAbout): CallAbout {
  const told = ({ segment, start, speaker, text }: Told) => ({ segment, start, speaker, text })
  return {
    reason: reason && told(reason),
    outcome,
    promises: promises.map((promise) => ({ ...told(promise), by: promise.by })),
  }
}

function presentCriterion(criterion: JudgedCriterion, locale: Locale): CriterionResult {
  const { id, name, description, weight, score, maxScore, verdict, critical, comment, evidence } = criterion
  return {
    id,
    name,
    description,
    weight,
    score,
    maxScore,
    verdict,
    critical,
    comment: inWords(comment, locale),
    evidence: evidence.map(presentEvidence),
    confidence: criterion.confidence,
    // Stored before verdicts could be unsure, none is.
    unsure: criterion.unsure ?? false,
    source: sourceOf(criterion),
  }
}

function presentEvidence({ segment, start, end, speaker, quote }: Evidence): Evidence {
  return { segment, start, end, speaker, quote }
}

function presentMetrics(metrics: MeasuredCall): CallMetrics {
  const { talkRatio, silenceSeconds, longestSilenceSeconds, interruptions, wordsPerMinute, sentiment } =
    metrics
  const perSpeaker = ({ agent, customer, unknown }: Metrics['talkRatio']) => ({ agent, customer, unknown })
  return {
    talkRatio: perSpeaker(talkRatio),
    silenceSeconds,
    longestSilenceSeconds,
    holdSeconds: metrics.holdSeconds ?? 0,
    deadAirSeconds:
      Math.round(metrics.deadAir.reduce((sum, { start, end }) => sum + end - start, 0) * 10) / 10,
    interruptions: perSpeaker(interruptions),
    wordsPerMinute: perSpeaker(wordsPerMinute),
    sentiment: perSpeaker(sentiment),
  }
}

export function presentTranscript({ language, segments, stretches = [] }: Stored): Transcript {
  return {
    language,
    segments: segments.map(presentSegment),
    stretches: stretches.map(({ kind, speaker, start, end }) => ({ kind, speaker, start, end })),
  }
}

function presentSegment(segment: StoredSegment): Segment {
  const { index, speaker, start, end, text, automated = false, agent = null } = segment
  const { words = [], wordTimes = 'ESTIMATED' } = segment
  return {
    index,
    speaker,
    start,
    end,
    text,
    automated,
    agent,
    heard: heardText(segment),
    words: words.map((word) => ({ text: word.text, start: word.start, end: word.end })),
    wordTimes,
  }
}
