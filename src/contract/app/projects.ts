import { z } from 'zod'
import { JudgedBy } from '../analysis.js'
import { DEFAULT_REDACT_KINDS, RedactKind, RedactKinds } from '../redactKinds.js'
import { endpoint } from './endpoint.js'
import { Day, Id, Language, oneLine, PageQuery, pageOf, Timestamp } from './fields.js'
import { WordList } from './wordList.js'

export const AgentChannel = z.enum(['AUTO', 'LEFT', 'RIGHT'])
export type AgentChannel = z.infer<typeof AgentChannel>

export const Project = z.object({
  id: Id,
  name: z.string(),
  description: z.string(),
  language: Language,
  agentChannel: AgentChannel,
  redact: z.boolean(),
  /** What is masked while `redact` is on. */
  redactKinds: z.array(RedactKind),
  judgedBy: JudgedBy,
  wordList: WordList,
  /** Judge what is no conversation, too. */
  acceptNoConversation: z.boolean(),
  scorecard: z.object({ id: Id, name: z.string(), version: z.int() }),
  audioCount: z.int(),
  /** Mean over the project's analyses, one decimal; null when there is none. */
  averageScore: z.number().nullable(),
  createdAt: Timestamp,
  updatedAt: Timestamp,
})
export type Project = z.infer<typeof Project>

/** `scorecardId` null: the organisation's default scorecard. */
export const NewProject = z.object({
  name: oneLine(120),
  description: z.string().trim().max(1000).default(''),
  language: Language.default('en'),
  agentChannel: AgentChannel.default('AUTO'),
  redact: z.boolean().default(true),
  redactKinds: RedactKinds.default(DEFAULT_REDACT_KINDS),
  judgedBy: JudgedBy.default('ENGINE'),
  wordList: WordList.default([]),
  acceptNoConversation: z.boolean().default(false),
  scorecardId: Id.nullable().default(null),
})
export type NewProject = z.infer<typeof NewProject>

/** Only what is present changes. */
export const ProjectChange = z.object({
  name: oneLine(120).optional(),
  description: z.string().trim().max(1000).optional(),
  language: Language.optional(),
  agentChannel: AgentChannel.optional(),
  redact: z.boolean().optional(),
  redactKinds: RedactKinds.optional(),
  judgedBy: JudgedBy.optional(),
  wordList: WordList.optional(),
  acceptNoConversation: z.boolean().optional(),
  scorecardId: Id.optional(),
})
export type ProjectChange = z.infer<typeof ProjectChange>

/** Over the analyses created in the asked-for stretch of time. */
export const ProjectOverview = z.object({
  analyses: z.int(),
  averageScore: z.number().nullable(),
  audios: z.object({ PENDING: z.int(), PROCESSING: z.int(), DONE: z.int(), FAILED: z.int() }),
  /** UTC days with at least one analysis, oldest first. */
  days: z.array(z.object({ day: z.iso.date(), analyses: z.int(), averageScore: z.number() })),
  /** Best first; `agentName` null: recordings without a name. */
  agents: z.array(
    z.object({ agentName: z.string().nullable(), analyses: z.int(), averageScore: z.number() }),
  ),
  /** Most calls first; the project's topics that no call of this stretch is about too. */
  topics: z.array(z.object({ id: Id, name: z.string(), analyses: z.int() })),
  /** Analyses that are about none of them. */
  withoutTopic: z.int(),
  /** In the scorecard's order, by criterion id over all its versions. */
  criteria: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      met: z.int(),
      partial: z.int(),
      notMet: z.int(),
      notApplicable: z.int(),
    }),
  ),
})
export type ProjectOverview = z.infer<typeof ProjectOverview>

const ONE = '/app/api/projects/:id'

export const projectEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/app/api/projects',
    query: PageQuery.extend({ search: z.string().trim().max(200).optional() }),
    answer: pageOf(Project),
  }),
  create: endpoint({ method: 'POST', path: '/app/api/projects', body: NewProject, answer: Project }),
  get: endpoint({ method: 'GET', path: ONE, answer: Project }),
  change: endpoint({ method: 'PATCH', path: ONE, body: ProjectChange, answer: Project }),
  /** With its recordings and analyses. Owners and admins. */
  delete: endpoint({ method: 'DELETE', path: ONE }),
  overview: endpoint({
    method: 'GET',
    path: '/app/api/projects/:id/overview',
    query: z.object({ from: Day.optional(), to: Day.optional() }),
    answer: ProjectOverview,
  }),
}
