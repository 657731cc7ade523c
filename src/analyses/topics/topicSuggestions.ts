import type { TopicSuggestions } from '../../contract/app/topics.js'
import { suggestTopics } from '../../edith/topics/suggestTopics.js'
import type { OrgTx } from '../../platform/db/withOrg.js'
import { topicsOfProject } from '../../topics/topicsOfProject.js'
import { callsWithoutTopic } from './queries.js'

// Some megabytes of transcripts, and a tenth of a second to read them.
const MOST_CALLS = 200

/** What is said often in the newest calls that no topic of the project fits. */
export async function topicSuggestions(tx: OrgTx, projectId: string): Promise<TopicSuggestions> {
  const known = (await topicsOfProject(tx, projectId)).flatMap(({ name, words }) => [name, ...words])
  const calls = await callsWithoutTopic(tx, projectId, MOST_CALLS)
  const suggestions = suggestTopics(calls, known).map(({ said, ...suggestion }) => ({
    ...suggestion,
    said: said.map(({ analysisId, sentence: { segment, start, speaker, text } }) => ({
      analysisId,
      segment,
      start,
      speaker,
      quote: text,
    })),
  }))
  return { examined: calls.length, suggestions }
}
