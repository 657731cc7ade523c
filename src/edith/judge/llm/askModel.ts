import type { Criterion } from '../../../contract/scorecard.js'
import type { Segment } from '../../../contract/transcript.js'
import type { EngineSettings } from '../../engine.js'
import { type Completion, complete, type Message, type ModelTrouble } from './complete.js'
import { inOneAnswer } from './inOneAnswer.js'
import type { ModelBudget, TakenUse } from './modelBudget.js'
import { answerTokens, type Part, partsOf } from './partsOf.js'
import { instructions, PROMPT_VERSION, questionsMessage, type Topic, transcriptMessage } from './prompt.js'
import { type ModelAnswer, type ReadAnswer, readAnswer } from './readAnswer.js'
import { tokensIn } from './tokens.js'

/** What was asked and what came back, for the raw payload. */
export interface ModelExchange {
  promptVersion: number
  model: string
  criteria: string[]
  segments: number
  milliseconds: number
  reply: Completion
}

export interface ModelQuestion {
  segments: Segment[]
  language: string
  criteria: Criterion[]
  topics?: Topic[] | undefined
}

export interface ModelView {
  answers: Map<string, ModelAnswer>
  /** Why criteria without an answer have none. */
  trouble: ModelTrouble
  /** Empty where the model did not see the call as a whole. */
  summary: string
  topics: string[]
  exchanges: ModelExchange[]
}

interface Means {
  llm?: EngineSettings['llm']
  budget?: ModelBudget | undefined
  signal?: AbortSignal | undefined
}

// An answer may be malformed once; an endpoint that fails twice is not asked again for this call.
const ATTEMPTS = 2

/** Puts a call to the configured model, in as few requests as its window allows. What goes wrong is told, not thrown. */
export async function askModel(question: ModelQuestion, means: Means): Promise<ModelView> {
  const { segments, criteria, topics = [] } = question
  const view: ModelView = {
    answers: new Map(),
    trouble: { key: 'MODEL_WRONG_FORM' },
    summary: '',
    topics: [],
    exchanges: [],
  }
  const { llm } = means
  if (!llm) return { ...view, trouble: { key: 'NO_MODEL' } }
  const besideTokens = tokensIn(questionsMessage([], topics))
  const parts = partsOf(segments, criteria, { contextTokens: llm.contextTokens, besideTokens })
  if (!parts) return { ...view, trouble: { key: 'MODEL_CALL_TOO_LONG' } }

  const said = new Map<string, ModelAnswer[]>()
  for (const part of parts) {
    const read = await askPart(part, question, { ...means, llm, exchanges: view.exchanges })
    if (read.kind === 'trouble') {
      view.trouble = read.because
      break
    }
    for (const [id, answer] of read.answers) said.set(id, [...(said.get(id) ?? []), answer])
    if (part.segments.length < segments.length) continue
    view.summary ||= read.summary
    view.topics = [...new Set([...view.topics, ...known(read.topics, topics)])]
  }
  const stretches = new Map(criteria.map(({ id }) => [id, parts.filter((part) => has(part, id)).length]))
  for (const criterion of criteria) {
    const answers = said.get(criterion.id) ?? []
    // Half a call tells nothing of what was not said in it.
    const answer = answers.length === stretches.get(criterion.id) && inOneAnswer(criterion, answers)
    if (answer) view.answers.set(criterion.id, answer)
  }
  return view
}

function has(part: Part, criterionId: string): boolean {
  return part.criteria.some(({ id }) => id === criterionId)
}

function known(ids: string[], topics: Topic[]): string[] {
  return ids.filter((id) => topics.some((topic) => topic.id === id))
}

type PartAnswer = ({ kind: 'read' } & ReadAnswer) | { kind: 'trouble'; because: ModelTrouble }

async function askPart(
  part: Part,
  { segments, language, topics = [] }: ModelQuestion,
  { llm, budget, signal, exchanges }: Means & { llm: NonNullable<Means['llm']>; exchanges: ModelExchange[] },
): Promise<PartAnswer> {
  const messages: Message[] = [
    { role: 'system', content: instructions(language) },
    { role: 'user', content: transcriptMessage(part.segments) },
    { role: 'user', content: questionsMessage(part.criteria, topics) },
  ]
  const atMost = {
    inputTokens: messages.reduce((sum, { content }) => sum + tokensIn(content), 0),
    outputTokens: answerTokens(part),
    milliseconds: llm.timeoutMs,
  }
  let because: ModelTrouble = { key: 'MODEL_OUT_OF_REACH' }
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const taken = await budget?.take(atMost)
    if (budget && !taken) return { kind: 'trouble', because: { key: 'MODEL_LIMIT_REACHED' } }
    const begun = performance.now()
    const reply = await complete(llm, messages, atMost.outputTokens, signal)
    const milliseconds = Math.round(performance.now() - begun)
    exchanges.push({
      promptVersion: PROMPT_VERSION,
      model: llm.model,
      criteria: part.criteria.map(({ id }) => id),
      segments: part.segments.length,
      milliseconds,
      reply,
    })
    await settle(taken, reply, { ...atMost, milliseconds })
    if (reply.kind === 'failed') {
      because = reply.because
      if (!reply.mayPass) break
      continue
    }
    const read = readAnswer(reply.text, part.criteria, segments)
    if (read) return { kind: 'read', ...read }
    because = { key: 'MODEL_WRONG_FORM' }
  }
  return { kind: 'trouble', because }
}

/** What an endpoint does not tell is reckoned; of a request that was cut off nobody knows, and it stays as taken. */
async function settle(
  taken: TakenUse | undefined,
  reply: Completion,
  atMost: { inputTokens: number; outputTokens: number; milliseconds: number },
): Promise<void> {
  const { inputTokens, milliseconds } = atMost
  if (reply.kind === 'answered')
    await taken?.settle({
      milliseconds,
      ...(reply.usage ?? { inputTokens, outputTokens: tokensIn(reply.text) }),
    })
  else if (reply.isBilled) await taken?.settle(atMost)
  else await taken?.settle({ inputTokens: 0, outputTokens: 0, milliseconds })
}
