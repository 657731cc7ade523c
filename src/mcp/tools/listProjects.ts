import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
import { v1 } from '../../contract/v1/endpoints.js'
import type { ApiClient } from '../apiClient.js'
import { nextPage, nextPageOutput, pageInput } from '../paging.js'
import { READ_ONLY } from '../readOnly.js'
import { mapAnswer, toolAnswer } from '../toolAnswer.js'

export function listProjects(server: McpServer, api: ApiClient): void {
  server.registerTool(
    'list_projects',
    {
      title: 'List projects',
      description:
        'Lists the projects of the organisation that the API key belongs to: id, name, language and how many calls each holds. Start here to learn the projectId that the other tools take.',
      inputSchema: z.strictObject(pageInput),
      outputSchema: v1.projects.answer.extend({ nextPage: nextPageOutput }).shape,
      annotations: READ_ONLY,
    },
    async (query, { signal }) =>
      toolAnswer(
        mapAnswer(await api.ask(v1.projects, { query, signal }), (page) => ({
          ...page,
          nextPage: nextPage(page.pagination),
        })),
      ),
  )
}
