import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
import type { AnalysisDetail } from '../../contract/v1/analysis.js'
import { v1 } from '../../contract/v1/endpoints.js'
import { Segment } from '../../contract/v1/transcript.js'
import type { ApiClient } from '../apiClient.js'
import { momentLink, timeLabel } from '../moment.js'
import { READ_ONLY } from '../readOnly.js'
import { mapAnswer, toolAnswer } from '../toolAnswer.js'

const MAX_SEGMENTS = 200

// Times of words would fill an assistant's mind, and tell it nothing.
const Turn = Segment.omit({ words: true, wordTimes: true })

const Part = z.object({
  analysisId: z.string(),
  language: z.string(),
  segments: z.array(Turn.extend({ time: z.string(), link: z.string() })),
  nextSegment: z.int().nullable().describe('Ask again with fromSegment set to this; null: that was all'),
})

export function readTranscript(server: McpServer, api: ApiClient): void {
  server.registerTool(
    'read_transcript',
    {
      title: 'Read a transcript',
      description: `What was said in a call, turn by turn: speaker (AGENT, CUSTOMER, UNKNOWN), start and end in seconds, text. At most ${MAX_SEGMENTS} turns at a time; a stretch can be chosen by its seconds.`,
      inputSchema: z.strictObject({
        analysisId: z.string().describe('From list_analyses, or a call’s analysisId'),
        fromSegment: z
          .int()
          .min(0)
          .default(0)
          .describe('Go on at this turn (nextSegment of the answer before)'),
        fromSeconds: z.number().min(0).optional().describe('Only turns that end after this'),
        toSeconds: z.number().min(0).optional().describe('Only turns that start before this'),
      }),
      outputSchema: Part.shape,
      annotations: READ_ONLY,
    },
    async ({ analysisId, ...stretch }, { signal }) =>
      toolAnswer(
        mapAnswer(await api.ask(v1.analysis, { id: analysisId, signal }), (analysis) =>
          partOf(analysis, stretch, api.baseUrl),
        ),
      ),
  )
}

interface Stretch {
  fromSegment: number
  fromSeconds?: number | undefined
  toSeconds?: number | undefined
}

function partOf({ id, transcript }: AnalysisDetail, stretch: Stretch, baseUrl: string): z.infer<typeof Part> {
  const { fromSegment, fromSeconds = 0, toSeconds = Number.POSITIVE_INFINITY } = stretch
  const wanted = transcript.segments.filter(
    ({ index, start, end }) => index >= fromSegment && end > fromSeconds && start < toSeconds,
  )
  return {
    analysisId: id,
    language: transcript.language,
    segments: wanted.slice(0, MAX_SEGMENTS).map(({ words: _words, wordTimes: _wordTimes, ...segment }) => ({
      ...segment,
      time: timeLabel(segment.start),
      link: momentLink(baseUrl, id, segment.start),
    })),
    nextSegment: wanted[MAX_SEGMENTS]?.index ?? null,
  }
}
