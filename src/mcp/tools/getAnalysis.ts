import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
import { CriterionResult, Evidence } from '../../contract/analysis.js'
import { AnalysisDetail } from '../../contract/v1/analysis.js'
import { v1 } from '../../contract/v1/endpoints.js'
import type { ApiClient } from '../apiClient.js'
import { momentLink, timeLabel } from '../moment.js'
import { READ_ONLY } from '../readOnly.js'
import { mapAnswer, toolAnswer } from '../toolAnswer.js'

const LinkedEvidence = Evidence.extend({
  time: z.string().describe('Where in the recording, for people: 4:07'),
  link: z.string().describe('Opens the recording in the app at this moment: give it with a quote'),
})

const Read = AnalysisDetail.omit({ transcript: true }).extend({
  criteria: z.array(CriterionResult.extend({ evidence: z.array(LinkedEvidence) })),
  link: z.string(),
  segmentCount: z.int().describe('Turns of the transcript: read_transcript gives them'),
})

export function getAnalysis(server: McpServer, api: ApiClient): void {
  server.registerTool(
    'get_analysis',
    {
      title: 'Read an analysis',
      description:
        'How one call was judged: overall score, summary, every criterion with its verdict (MET, PARTIAL, NOT_MET, NOT_APPLICABLE), comment and evidence, recommendations and metrics. A verdict may be unsure, and the score then provisional: say so, with what needsReview says. Each piece of evidence is a literal quote with its times in seconds and a link. Quote it word for word. The transcript comes from read_transcript.',
      inputSchema: z.strictObject({
        analysisId: z.string().describe('From list_analyses, or a call’s analysisId'),
      }),
      outputSchema: Read.shape,
      annotations: READ_ONLY,
    },
    async ({ analysisId }, { signal }) =>
      toolAnswer(
        mapAnswer(await api.ask(v1.analysis, { id: analysisId, signal }), (analysis) =>
          withLinks(analysis, api.baseUrl),
        ),
      ),
  )
}

function withLinks({ transcript, ...analysis }: AnalysisDetail, baseUrl: string): z.infer<typeof Read> {
  return {
    ...analysis,
    criteria: analysis.criteria.map((criterion) => ({
      ...criterion,
      evidence: criterion.evidence.map((found) => ({
        ...found,
        time: timeLabel(found.start),
        link: momentLink(baseUrl, analysis.id, found.start),
      })),
    })),
    link: momentLink(baseUrl, analysis.id),
    segmentCount: transcript.segments.length,
  }
}
