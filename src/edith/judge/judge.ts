import type { JudgedCriterion } from '../../contract/analysis.js'
import type { Criterion, ScorecardDefinition } from '../../contract/scorecard.js'
import type { EngineSettings } from '../engine.js'
import type { Listening } from '../listening.js'
import { calibration } from './calibration.gen.js'
import { type Embed, embeddingModel } from './embedder.js'
import type { Finding } from './finding.js'
import { judgeMetric } from './judgeMetric.js'
import { judgeNotSaid } from './judgeNotSaid.js'
import { judgeSaid } from './judgeSaid.js'
import { askModel, type ModelExchange } from './llm/askModel.js'
import { MAX_SCORE, overallScore } from './score.js'
import { findMatches, readSpoken, type Spoken } from './spoken.js'
import { timeWindow } from './timeWindow.js'

export type Judgeable = Pick<Listening, 'segments' | 'metrics' | 'durationSeconds' | 'language'>

export interface Judgement {
  overallScore: number
  capped: boolean
  criteria: JudgedCriterion[]
  /** What judged, for the raw payload. */
  judge: { embeddings: string; calibration: typeof calibration; exchanges: ModelExchange[] }
}

export interface JudgeOptions {
  embed: Embed
  llm?: EngineSettings['llm']
  signal?: AbortSignal | undefined
  /** 0 to 1. */
  onProgress?: (fraction: number) => void
}

/** Judges a call by a scorecard, criterion by criterion in the scorecard's order. Rejects only for an aborted signal. */
export async function judge(
  listening: Judgeable,
  definition: ScorecardDefinition,
  options: JudgeOptions,
): Promise<Judgement> {
  const { embed, signal, onProgress = () => {} } = options
  const ask = askModel(listening.segments, options.llm, signal)
  const all = definition.sections.flatMap((section) =>
    section.criteria.map((criterion) => ({ section: { id: section.id, name: section.name }, criterion })),
  )
  const spoken = all.some(({ criterion }) => isByMeaning(criterion))
    ? await readSpoken(listening.segments, embed, signal)
    : []

  const judged: JudgedCriterion[] = []
  for (const { section, criterion } of all) {
    signal?.throwIfAborted()
    onProgress(judged.length / all.length)
    const finding = await judgeOne(criterion, {
      listening,
      spoken,
      judged,
      embed,
      signal,
      ask: ask.criterion,
    })
    const { id, name, description, weight, critical, kind } = criterion
    judged.push({ id, name, description, weight, critical, kind, section, maxScore: MAX_SCORE, ...finding })
  }
  onProgress(1)
  return {
    ...overallScore(judged, definition.criticalCap),
    criteria: judged,
    judge: { embeddings: embeddingModel, calibration, exchanges: ask.exchanges },
  }
}

interface Hearing {
  listening: Judgeable
  spoken: Spoken[]
  judged: JudgedCriterion[]
  embed: Embed
  signal: AbortSignal | undefined
  ask: (question: string) => Promise<Finding>
}

async function judgeOne(criterion: Criterion, hearing: Hearing): Promise<Finding> {
  const { listening, spoken, judged, embed, signal, ask } = hearing
  const { segments } = listening
  switch (criterion.kind) {
    case 'SAID': {
      const matches = await findMatches(spoken, criterion, embed, signal)
      return judgeSaid(criterion, matches, timeWindow(criterion.when, segments, judged))
    }
    case 'NOT_SAID': {
      const matches = criterion.examples.length > 0 ? await findMatches(spoken, criterion, embed, signal) : []
      return judgeNotSaid(criterion, segments, matches, timeWindow(criterion.when, segments, judged))
    }
    case 'METRIC':
      return judgeMetric(criterion, listening)
    case 'JUDGED':
      return await ask(criterion.question)
  }
}

function isByMeaning(criterion: Criterion): boolean {
  return criterion.kind === 'SAID' || (criterion.kind === 'NOT_SAID' && criterion.examples.length > 0)
}
