import { z } from 'zod'
import { TopicDefinition } from '../topics.js'
import { Speaker } from '../transcript.js'
import { endpoint } from './endpoint.js'
import { Id, oneLine, Timestamp } from './fields.js'

/** A project keeps at most so many. */
export const MAX_TOPICS = 100

export const TopicDraft = TopicDefinition.extend({ name: oneLine(80) }).refine(
  ({ examples, words }) => examples.length + words.length > 0,
  { path: ['words'], message: 'needs at least one example or word' },
)
export type TopicDraft = z.infer<typeof TopicDraft>

export const ProjectTopic = z.object({
  id: Id,
  projectId: Id,
  name: z.string(),
  examples: z.array(z.string()),
  words: z.array(z.string()),
  /** Analysed calls that are about it. */
  calls: z.int(),
  createdAt: Timestamp,
  updatedAt: Timestamp,
})
export type ProjectTopic = z.infer<typeof ProjectTopic>

export const ProjectTopics = z.object({
  /** By name. */
  topics: z.array(ProjectTopic),
  /** Analysed calls of the project. */
  calls: z.int(),
  withoutTopic: z.int(),
  /** Calls that are still to be looked through again since a topic was added or changed. */
  pending: z.int(),
})
export type ProjectTopics = z.infer<typeof ProjectTopics>

/** Said often in calls that are about no topic. */
export const TopicSuggestion = z.object({
  phrase: z.string(),
  /** The spellings in which it was said, the most frequent first. */
  words: z.array(z.string()),
  calls: z.int(),
  /** Where it was said, in a call each. */
  said: z.array(
    z.object({ analysisId: Id, segment: z.int(), start: z.number(), speaker: Speaker, quote: z.string() }),
  ),
})
export type TopicSuggestion = z.infer<typeof TopicSuggestion>

export const TopicSuggestions = z.object({
  /** The newest calls without a topic that were read. */
  examined: z.int(),
  suggestions: z.array(TopicSuggestion),
})
export type TopicSuggestions = z.infer<typeof TopicSuggestions>

const OF_PROJECT = '/app/api/projects/:projectId/topics'
const ONE = '/app/api/topics/:id'

/** Read by everyone; made, changed and removed by owners and admins. */
export const topicEndpoints = {
  list: endpoint({ method: 'GET', path: OF_PROJECT, answer: ProjectTopics }),
  suggestions: endpoint({
    method: 'GET',
    path: '/app/api/projects/:projectId/topic-suggestions',
    answer: TopicSuggestions,
  }),
  /** Past calls are looked through for it afterwards, from their stored transcripts. */
  create: endpoint({ method: 'POST', path: OF_PROJECT, body: TopicDraft, answer: ProjectTopic }),
  save: endpoint({ method: 'PUT', path: ONE, body: TopicDraft, answer: ProjectTopic }),
  /** No call is about it any more. */
  delete: endpoint({ method: 'DELETE', path: ONE }),
}
