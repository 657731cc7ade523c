import type { z } from 'zod'
import { AnalysisDetail, exampleAnalysis, exampleAnalysisDetail, ListedAnalysis } from './analysis.js'
import { Audio, AudioDetail, exampleAudio, exampleAudioDetail } from './audio.js'
import { examplePagination, pageOf } from './page.js'
import { exampleProject, Project } from './project.js'
import { AnalysisQuery, AudioQuery, ProjectQuery } from './queries.js'

interface V1Endpoint {
  operationId: string
  tag: 'Projects' | 'Audios' | 'Analyses'
  /** OpenAPI's spelling. */
  path: `/api/v1/${string}`
  summary: string
  description: string
  query?: z.ZodObject
  answer: z.ZodType
  example: unknown
}

const page = <T>(example: T) => ({ data: [example], pagination: examplePagination })

/** The six of them: validation, answers and the OpenAPI document all come from here. */
export const v1 = {
  projects: {
    operationId: 'listProjects',
    tag: 'Projects',
    path: '/api/v1/projects',
    summary: 'List projects (paginated).',
    description:
      'Projects of the organization, newest first. A project holds recordings and says how they are judged.',
    query: ProjectQuery,
    answer: pageOf(Project),
    example: page(exampleProject),
  },
  project: {
    operationId: 'getProject',
    tag: 'Projects',
    path: '/api/v1/projects/{id}',
    summary: 'Single project detail.',
    description: 'One project, with how many recordings it holds.',
    answer: Project,
    example: exampleProject,
  },
  audios: {
    operationId: 'listAudios',
    tag: 'Audios',
    path: '/api/v1/audios',
    summary: 'List audio files. Filter by projectId and/or status.',
    description:
      'Recordings of the organization, newest first, whatever their status. A recording that is `DONE` has an `analysisId`.',
    query: AudioQuery,
    answer: pageOf(Audio),
    example: page(exampleAudio),
  },
  audio: {
    operationId: 'getAudio',
    tag: 'Audios',
    path: '/api/v1/audios/{id}',
    summary: 'Single audio detail. Includes the linked analysisId if any.',
    description: 'One recording, with what is known of the call and of the file.',
    answer: AudioDetail,
    example: exampleAudioDetail,
  },
  analyses: {
    operationId: 'listAnalyses',
    tag: 'Analyses',
    path: '/api/v1/analyses',
    summary: 'List analyses. Filter by projectId and a createdAt range (from / to).',
    description:
      'Scores and summaries, newest first. To read each once while calls arrive, give the `createdAt` of the first as `to` on every page.',
    query: AnalysisQuery,
    answer: pageOf(ListedAnalysis),
    example: page(exampleAnalysis),
  },
  analysis: {
    operationId: 'getAnalysis',
    tag: 'Analyses',
    path: '/api/v1/analyses/{id}',
    summary: 'Single analysis with criteria, recommendations and transcript.',
    description:
      'One analysis with every verdict, the evidence that justifies it to the second, recommendations, metrics and transcript.',
    answer: AnalysisDetail,
    example: exampleAnalysisDetail,
  },
} as const satisfies Record<string, V1Endpoint>
export type V1EndpointName = keyof typeof v1
