import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
import { v1 } from '../../contract/v1/endpoints.js'
import type { ApiClient } from '../apiClient.js'
import { nextPage, nextPageOutput, pageInput } from '../paging.js'
import { READ_ONLY } from '../readOnly.js'
import { mapAnswer, toolAnswer } from '../toolAnswer.js'

export const rangeInput = {
  projectId: z.string().optional().describe('Only of this project (see list_projects)'),
  from: z.string().optional().describe('Not created before: ISO-8601, 2026-05-10 or 2026-05-10T14:32:11Z'),
  to: z.string().optional().describe('Not created after, inclusive: ISO-8601; a date alone is the whole day'),
}

export function listAnalyses(server: McpServer, api: ApiClient): void {
  server.registerTool(
    'list_analyses',
    {
      title: 'List analyses',
      description:
        'Lists analyses, newest first, with overall score (0 to 100), summary and duration. Good for trends and for choosing which calls to read with get_analysis.',
      inputSchema: z.strictObject({ ...pageInput, ...rangeInput }),
      outputSchema: v1.analyses.answer.extend({ nextPage: nextPageOutput }).shape,
      annotations: READ_ONLY,
    },
    async (query, { signal }) =>
      toolAnswer(
        mapAnswer(await api.ask(v1.analyses, { query, signal }), (page) => ({
          ...page,
          nextPage: nextPage(page.pagination),
        })),
      ),
  )
}
