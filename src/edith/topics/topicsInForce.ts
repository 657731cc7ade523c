import type { FoundTopic } from '../../contract/analysis.js'
import type { Segment } from '../../contract/transcript.js'
import type { Embed } from '../judge/embedder.js'
import type { Judgement } from '../judge/judge.js'
import { recogniseTopics, type Topic } from './recogniseTopics.js'

/**
 * Whose verdicts are in force, theirs are the topics as well: the engine's, or the language model's where it judges and
 * has answered. Where somebody speaks to the judge, the model is not believed.
 */
export async function topicsInForce(
  call: { segments: Segment[]; language: string },
  topics: readonly Topic[],
  { judge, model }: Pick<Judgement, 'judge' | 'model'>,
  means: { embed: Embed; signal?: AbortSignal | undefined },
): Promise<FoundTopic[]> {
  const found = await recogniseTopics(call, topics, means)
  const hasAnswered = model.answers.size > 0 || model.summary !== ''
  if (judge.judgedBy !== 'MODEL' || !hasAnswered || judge.withheld.length > 0) return found
  return topics
    .filter(({ id }) => model.topics.includes(id))
    .map(({ id, name }) => ({
      id,
      name,
      source: 'MODEL',
      evidence: found.find((one) => one.id === id)?.evidence ?? [],
    }))
}
