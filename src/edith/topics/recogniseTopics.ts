import type { FoundTopic } from '../../contract/analysis.js'
import type { TopicDefinition } from '../../contract/topics.js'
import type { Segment } from '../../contract/transcript.js'
import type { Embed } from '../judge/embedder.js'
import { evidenceOf } from '../judge/finding.js'
import { nearestTopics } from './nearestTopics.js'
import { type SpokenSentence, spokenSentences } from './spokenSentences.js'
import { indexOfPhrase, topicStems } from './topicStems.js'

export interface Topic extends TopicDefinition {
  id: string
  name: string
}

const POINTS = { REASON: 2, CUSTOMER: 1, AGENT: 0.5 }
/** An agent names many things that a call is not about: their words alone are never enough. */
const MOST_OF_AGENT = 1
const ENOUGH = 2
const MOST_EVIDENCE = 3

/**
 * Which of these topics a call is about, in their order. The turn in which the customer says why they call is enough;
 * what comes later has to be said again, or taken up by the agent.
 */
export async function recogniseTopics(
  call: { segments: Segment[]; language: string },
  topics: readonly Topic[],
  means: { embed: Embed; signal?: AbortSignal | undefined },
): Promise<FoundTopic[]> {
  if (topics.length === 0) return []
  const sentences = spokenSentences(call)
  const nearest = await nearestTopics(sentences, topics, call.language, means)
  return topics.flatMap(({ id, name, words }): FoundTopic[] => {
    const phrases = words.map((word) => topicStems(word, call.language))
    const hits = sentences.filter(
      (one) => nearest.get(one) === id || phrases.some((phrase) => indexOfPhrase(one.stems, phrase) >= 0),
    )
    if (points(hits) < ENOUGH) return []
    return [{ id, name, source: 'ENGINE', evidence: evidenceFrom(hits) }]
  })
}

function points(hits: SpokenSentence[]): number {
  const of = (part: SpokenSentence['part']) => POINTS[part] * hits.filter((hit) => hit.part === part).length
  return of('REASON') + of('CUSTOMER') + Math.min(of('AGENT'), MOST_OF_AGENT)
}

/** The plainest, in order of time. */
function evidenceFrom(hits: SpokenSentence[]) {
  return hits
    .toSorted((a, b) => POINTS[b.part] - POINTS[a.part])
    .slice(0, MOST_EVIDENCE)
    .toSorted((a, b) => a.segment - b.segment)
    .map(({ spokenIn, text }) => evidenceOf(spokenIn, text))
}
