import type { JudgedBy, JudgedCriterion } from '../../contract/analysis.js'
import type { Criterion, CriterionOf, ScorecardDefinition } from '../../contract/scorecard.js'
import type { EngineSettings } from '../engine.js'
import type { Listening } from '../listening.js'
import type { Span } from '../measure/spans.js'
import { accuseNobody } from './accuseNobody.js'
import { calibration } from './calibration.gen.js'
import { creditNobody } from './creditNobody.js'
import { type Embed, embeddingModel } from './embedder.js'
import { type Finding, notApplicable } from './finding.js'
import { judgeMetric } from './judgeMetric.js'
import { judgeNotSaid } from './judgeNotSaid.js'
import { judgeSaid } from './judgeSaid.js'
import { lessSureOfRoles } from './lessSureOfRoles.js'
import { lessSureOfSpeaker } from './lessSureOfSpeaker.js'
import { lessSureOfWords } from './lessSureOfWords.js'
import { askModel, type ModelExchange, type ModelView } from './llm/askModel.js'
import { isPlausible } from './llm/isPlausible.js'
import type { ModelBudget } from './llm/modelBudget.js'
import type { Topic } from './llm/prompt.js'
import { speaksToJudge } from './llm/speaksToJudge.js'
import { weighModel } from './llm/weighModel.js'
import { matchActs } from './matchActs.js'
import { hasExamples, namesActs, type ReadCall, readCall } from './readCall.js'
import { MAX_SCORE, overallScore } from './score.js'
import { findMatches, type Match } from './spoken.js'
import { timeWindow } from './timeWindow.js'

export type Judgeable = Pick<Listening, 'segments' | 'metrics' | 'durationSeconds' | 'language'> &
  Partial<Pick<Listening, 'roles'>> & {
    /** In which the judged one of several agents has the line, whose lines these are; absent: all of the call. */
    part?: Span | undefined
  }

export interface Judgement {
  overallScore: number
  capped: boolean
  criteria: JudgedCriterion[]
  /** What judged, for the raw payload. */
  judge: {
    embeddings: string
    calibration: typeof calibration
    judgedBy: JudgedBy
    exchanges: ModelExchange[]
    /** Segments in which somebody speaks to the judge: no model was shown them. */
    withheld: number[]
  }
  /** What a model says of the call as a whole, where it was asked. */
  model: Pick<ModelView, 'answers' | 'summary' | 'topics'>
}

export interface JudgeOptions {
  embed: Embed
  llm?: EngineSettings['llm']
  judgedBy?: JudgedBy | undefined
  budget?: ModelBudget | undefined
  topics?: Topic[] | undefined
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
  const { embed, signal, judgedBy = 'ENGINE', onProgress = () => {} } = options
  const all = definition.sections.flatMap((section) =>
    section.criteria.map((criterion) => ({ section: { id: section.id, name: section.name }, criterion })),
  )
  const forModel = all
    .map(({ criterion }) => criterion)
    .filter((criterion) => isForModel(criterion, judgedBy))
  const view = await askModel({ ...listening, criteria: forModel, topics: options.topics }, options)
  const { segments } = listening
  const read = await readCall(
    listening,
    all.map(({ criterion }) => criterion),
    embed,
    signal,
  )
  const withheld = listening.segments.filter(({ text }) => speaksToJudge(text)).map(({ index }) => index)

  const judged: JudgedCriterion[] = []
  for (const { section, criterion } of all) {
    signal?.throwIfAborted()
    onProgress(judged.length / all.length)
    const own = await judgeOne(criterion, { ...read, listening, judged, embed, signal })
    const weighed = await weighModel(own, criterion, {
      judgedBy,
      view,
      language: listening.language,
      isPlausible: ({ evidence }) => isPlausible(criterion, evidence, listening.language, embed, signal),
      isTamperedWith: withheld.length > 0,
    })
    const ofSpeaker = lessSureOfSpeaker(weighed, criterion)
    const ofWords = lessSureOfWords(ofSpeaker, criterion, segments, wherein(criterion, listening, judged))
    const ofRoles = lessSureOfRoles(ofWords, criterion, listening.roles ?? null)
    const finding = creditNobody(accuseNobody(ofRoles, criterion), criterion, listening)
    const { id, name, description, weight, critical, kind } = criterion
    judged.push({
      id,
      name,
      description,
      weight,
      critical,
      kind,
      section,
      maxScore: MAX_SCORE,
      source: 'ENGINE',
      ...finding,
    })
  }
  onProgress(1)
  const { answers, summary, topics, exchanges } = view
  return {
    ...overallScore(judged, definition.criticalCap),
    criteria: judged,
    judge: { embeddings: embeddingModel, calibration, judgedBy, exchanges, withheld },
    model: { answers, summary, topics },
  }
}

/** What is measured needs nobody's opinion. */
function isForModel({ kind }: Criterion, judgedBy: JudgedBy): boolean {
  return kind === 'JUDGED' || (judgedBy !== 'ENGINE' && kind !== 'METRIC')
}

/** Where what the criterion looks for could have been said. */
function wherein(criterion: Criterion, { segments, part }: Judgeable, judged: JudgedCriterion[]) {
  const window = 'when' in criterion ? timeWindow(criterion.when, segments, judged, part) : undefined
  return window?.kind === 'open' ? segments.filter((segment) => window.contains(segment)) : segments
}

interface Hearing extends ReadCall {
  listening: Judgeable
  judged: JudgedCriterion[]
  embed: Embed
  signal: AbortSignal | undefined
}

/** As the engine sees it. */
async function judgeOne(criterion: Criterion, hearing: Hearing): Promise<Finding> {
  const { listening, judged } = hearing
  const { segments, part } = listening
  switch (criterion.kind) {
    case 'SAID': {
      const matches = await matchesOf(criterion, hearing)
      return judgeSaid(criterion, matches, timeWindow(criterion.when, segments, judged, part), segments)
    }
    case 'NOT_SAID': {
      const matches = await matchesOf(criterion, hearing)
      return judgeNotSaid(criterion, segments, matches, timeWindow(criterion.when, segments, judged, part))
    }
    case 'METRIC':
      return judgeMetric(criterion, listening)
    case 'JUDGED':
      return notApplicable({ key: 'NO_MODEL' })
  }
}

/** Of the speaker whom the criterion is about, best first; none when it only forbids words. */
async function matchesOf(criterion: Spoke, hearing: Hearing): Promise<Match[]> {
  const { language, readings, spoken, mayHaveSaid, embed, signal } = hearing
  if (readings && namesActs(criterion)) return matchActs(readings, criterion, mayHaveSaid)
  if (!hasExamples(criterion)) return []
  return findMatches(spoken, criterion, embed, { language, signal, mayHaveSaid })
}

type Spoke = CriterionOf<'SAID'> | CriterionOf<'NOT_SAID'>
