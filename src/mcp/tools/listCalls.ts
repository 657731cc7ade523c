import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
import { AudioStatus } from '../../contract/v1/audio.js'
import { v1 } from '../../contract/v1/endpoints.js'
import type { ApiClient } from '../apiClient.js'
import { nextPage, nextPageOutput, pageInput } from '../paging.js'
import { READ_ONLY } from '../readOnly.js'
import { mapAnswer, toolAnswer } from '../toolAnswer.js'

export function listCalls(server: McpServer, api: ApiClient): void {
  server.registerTool(
    'list_calls',
    {
      title: 'List calls',
      description:
        'Lists recorded calls (audios), newest first, with file name, status and the analysisId once it is DONE. Use get_analysis with that analysisId to read how the call was judged. FAILED calls carry an errorMessage.',
      inputSchema: z.strictObject({
        ...pageInput,
        projectId: z.string().optional().describe('Only of this project (see list_projects)'),
        status: AudioStatus.optional().describe('Only calls in this state'),
      }),
      outputSchema: v1.audios.answer.extend({ nextPage: nextPageOutput }).shape,
      annotations: READ_ONLY,
    },
    async (query, { signal }) =>
      toolAnswer(
        mapAnswer(await api.ask(v1.audios, { query, signal }), (page) => ({
          ...page,
          nextPage: nextPage(page.pagination),
        })),
      ),
  )
}
