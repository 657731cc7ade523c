import type { Acceptable } from '../contract/acceptable.js'
import type { EngineAnalysis, JudgedBy } from '../contract/analysis.js'
import type { LooksLike } from '../contract/recordings/looksLike.js'
import type { RawForm } from '../contract/recordings/rawForm.js'
import type { RedactKind } from '../contract/redactKinds.js'
import type { ScorecardDefinition } from '../contract/scorecard.js'
import type { ModelBudget } from './judge/llm/modelBudget.js'
import type { Span } from './measure/spans.js'
import type { Topic } from './topics/recogniseTopics.js'
import type { TextSource, TextTerms } from './transcripts/textListening.js'
import type { TextRefusalReason } from './transcripts/textRefusalMessage.js'

export interface AnalysisRequest {
  /** Path of the recording; its type is read from its content where that has a header. */
  file: string
  /** As it was called where it comes from: suggests what a recording without a header holds. */
  name?: string
  /** How a recording without a header is to be read. */
  rawForm?: RawForm
  /** BCP 47, as the project says. */
  language: string
  scorecard: { id: string; name: string; version: number; definition: ScorecardDefinition }
  agentChannel: 'AUTO' | 'LEFT' | 'RIGHT'
  /** Log-odds that the agent is on the left, by the project's other calls; absent: nothing is known of them. */
  agentSidePrior?: number
  /** Where the agent speaks, in seconds, as a person says of this recording. */
  agentSpans?: Span[]
  /** What is masked before anything judges or keeps the words; false: nothing. */
  redact: readonly RedactKind[] | false
  /** Tell the agent's mood from their words too. Off by default: it is an employee's. */
  agentSentiment?: boolean
  /** What it would be refused for and is to be analysed all the same; absent: nothing. */
  accept?: readonly Acceptable[]
  /** Absent: the engine judges, and a language model answers questions only. */
  judgedBy?: JudgedBy
  /** Absent: a language model may be asked without limit. */
  modelBudget?: ModelBudget
  /** The project's; absent: none. */
  topics?: Topic[]
  /** Names that what sounds like them is written as; absent: none. */
  wordList?: readonly string[]
}

/** What was said in a call, without its sound. */
export interface TextRequest extends Pick<AnalysisRequest, 'redact' | 'wordList'>, TextTerms {
  /** Which language is spoken may be known from the file alone. */
  scorecardFor: (language: string) => AnalysisRequest['scorecard']
  /** Path of a transcript, ours or another product's export. */
  file: string
}

/** A call that was analysed, and of which a person says who is who. */
export interface AgainRequest
  extends Pick<AnalysisRequest, 'scorecard' | 'agentSentiment' | 'judgedBy' | 'modelBudget' | 'topics'> {
  /** What its analysis's raw payload keeps of what was heard. */
  stored: unknown
  /** What of it only the analysis itself keeps. */
  shown: Pick<EngineAnalysis, 'waveform' | 'transcript'>
  agentSpans: Span[]
}

export type Stage = 'DECODING' | 'TRANSCRIBING' | 'MEASURING' | 'JUDGING' | 'RECOMMENDING'

/** `fraction` runs over the whole analysis, 0 to 1, and never falls. */
export type OnProgress = (progress: { stage: Stage; fraction: number }) => void

export type RefusalReason =
  | 'NOT_AUDIO'
  | 'NO_AUDIO_STREAM'
  | 'SILENT'
  | 'TOO_LONG'
  | 'DAMAGED'
  | 'NO_MODEL'
  | 'TOO_COSTLY'
  /** With its reason in `accept` it is analysed. */
  | Acceptable

/**
 * `message` is for the person who uploaded the file: what is wrong and what helps. `looksLike`: of what is NOT_AUDIO.
 * `language`: which one it is in, of what is refused as OTHER_LANGUAGE; absent: nobody can tell.
 */
export interface RefusedRecording {
  kind: 'refused'
  reason: RefusalReason
  message: string
  language?: string
  looksLike?: LooksLike
}

/**
 * `isRepaired`: players that go by what the file says of itself would play something else than what was analysed.
 * `rawForm`: as what a recording without a header was read; absent: it has one.
 */
export type AnalysisOutcome =
  | { kind: 'analysed'; analysis: EngineAnalysis; raw: unknown; isRepaired: boolean; rawForm?: RawForm }
  | RefusedRecording

export type AgainOutcome = { analysis: EngineAnalysis; raw: unknown }

export type TextOutcome =
  | { kind: 'analysed'; analysis: EngineAnalysis; raw: unknown; source: TextSource }
  | { kind: 'refused'; reason: TextRefusalReason; message: string }

export interface EngineSettings {
  /** Where `ccr models add` keeps downloaded models. */
  modelsDir: string
  /** Scratch space for decoded audio; emptied by the engine itself. */
  scratchDir: string
  /** Where the vectors of scorecards' phrases are kept for other processes and later ones. */
  vectorsDir?: string
  minDurationSeconds: number
  maxDurationSeconds: number
  /** Recognisers that run side by side on one recording or several. */
  recogniserThreads: number
  /** An OpenAI-compatible endpoint, and how much it can read at once; absent: the engine judges alone. */
  llm?: { baseUrl: string; model: string; apiKey?: string; timeoutMs: number; contextTokens: number }
}

/** Keeps models loaded between recordings. All of it rejects only for bugs, infrastructure or an aborted signal. */
export interface Engine {
  analyze(request: AnalysisRequest, onProgress?: OnProgress, signal?: AbortSignal): Promise<AnalysisOutcome>
  judgeText(request: TextRequest, onProgress?: OnProgress, signal?: AbortSignal): Promise<TextOutcome>
  judgeAgain(request: AgainRequest, onProgress?: OnProgress, signal?: AbortSignal): Promise<AgainOutcome>
  close(): Promise<void>
}
