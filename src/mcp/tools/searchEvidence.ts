import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
import type { AnalysisDetail } from '../../contract/v1/analysis.js'
import { v1 } from '../../contract/v1/endpoints.js'
import type { ApiClient, Asked } from '../apiClient.js'
import { findQuotes, wordsOf } from '../findQuotes.js'
import { momentLink, timeLabel } from '../moment.js'
import { nextPage, nextPageOutput } from '../paging.js'
import { READ_ONLY } from '../readOnly.js'
import { toolAnswer } from '../toolAnswer.js'
import { rangeInput } from './listAnalyses.js'

/** Requests under way at a time. */
const SIDE_BY_SIDE = 4
const MAX_QUOTES = 100

const Found = z.object({
  quotes: z.array(
    z.object({
      analysisId: z.string(),
      callId: z.string(),
      createdAt: z.string(),
      overallScore: z.number(),
      source: z.enum(['TRANSCRIPT', 'EVIDENCE']).describe('What was said, or what justifies a verdict'),
      criterion: z.string().nullable(),
      verdict: z.string().nullable(),
      segment: z.int(),
      speaker: z.string(),
      start: z.number().describe('Seconds'),
      end: z.number().describe('Seconds'),
      time: z.string().describe('Where in the recording, for people: 4:07'),
      quote: z.string().describe('Word for word'),
      link: z.string().describe('Opens the recording in the app at this moment'),
    }),
  ),
  isCut: z.boolean().describe(`True when more than ${MAX_QUOTES} quotes were found in these calls`),
  callsSearched: z.int(),
  callsInRange: z.int(),
  nextPage: nextPageOutput,
})
type Found = z.infer<typeof Found>

const input = z.strictObject({
  query: z
    .string()
    .min(2)
    .refine((query) => wordsOf(query).length > 0, 'needs a word that was said')
    .describe('Words that must all occur in one turn; case, accents and punctuation do not matter'),
  ...rangeInput,
  page: z.int().min(1).default(1).describe('Counted from 1; newest calls first'),
  calls: z.int().min(1).max(50).default(20).describe('How many calls to search at a time'),
})

export function searchEvidence(server: McpServer, api: ApiClient): void {
  server.registerTool(
    'search_evidence',
    {
      title: 'Search for evidence',
      description:
        'Finds literal quotes in calls: turns of the transcript and evidence of verdicts that contain all words of the query, with speaker, times and a link to that second. Searches the newest calls first, `calls` of them at a time, and costs one API call for each of them and one for the list: narrow it with projectId, from and to. Go on with nextPage.',
      inputSchema: input,
      outputSchema: Found.shape,
      annotations: READ_ONLY,
    },
    async (order, { signal }) => toolAnswer(await search(api, order, signal)),
  )
}

type Order = z.infer<typeof input>

async function search(api: ApiClient, order: Order, signal: AbortSignal): Promise<Asked<Found>> {
  const { query, projectId, from, to, page, calls } = order
  const listed = await api.ask(v1.analyses, { query: { page, limit: calls, projectId, from, to }, signal })
  if (listed.kind === 'refused') return listed
  const read = await readAll(
    api,
    listed.value.data.map(({ id }) => id),
    signal,
  )
  if (read.kind === 'refused') return read
  const quotes = read.value.flatMap((analysis) => quotesOf(analysis, query, api.baseUrl))
  return {
    kind: 'answered',
    value: {
      quotes: quotes.slice(0, MAX_QUOTES),
      isCut: quotes.length > MAX_QUOTES,
      callsSearched: read.value.length,
      callsInRange: listed.value.pagination.total,
      nextPage: nextPage(listed.value.pagination),
    },
  }
}

/** In the order of `ids`; the first refusal ends it, so that a used-up quota is not asked again and again. */
async function readAll(
  api: ApiClient,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<Asked<AnalysisDetail[]>> {
  const read: AnalysisDetail[] = []
  for (let first = 0; first < ids.length; first += SIDE_BY_SIDE) {
    const some = ids.slice(first, first + SIDE_BY_SIDE)
    const answers = await Promise.all(some.map((id) => api.ask(v1.analysis, { id, signal })))
    for (const answer of answers) {
      if (answer.kind === 'refused') return answer
      read.push(answer.value)
    }
  }
  return { kind: 'answered', value: read }
}

function quotesOf(analysis: AnalysisDetail, query: string, baseUrl: string): Found['quotes'] {
  return findQuotes(analysis, query).map((quote) => ({
    analysisId: analysis.id,
    callId: analysis.audioFileId,
    createdAt: analysis.createdAt,
    overallScore: analysis.overallScore,
    ...quote,
    time: timeLabel(quote.start),
    link: momentLink(baseUrl, analysis.id, quote.start),
  }))
}
