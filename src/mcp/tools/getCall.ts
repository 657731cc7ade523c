import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
import { v1 } from '../../contract/v1/endpoints.js'
import type { ApiClient } from '../apiClient.js'
import { READ_ONLY } from '../readOnly.js'
import { toolAnswer } from '../toolAnswer.js'

export function getCall(server: McpServer, api: ApiClient): void {
  server.registerTool(
    'get_call',
    {
      title: 'Get a call',
      description:
        'One recorded call: duration, agent, your own externalId and metadata, status, and the analysisId once it is DONE.',
      inputSchema: z.strictObject({ callId: z.string().describe('The id of the call, from list_calls') }),
      outputSchema: v1.audio.answer.shape,
      annotations: READ_ONLY,
    },
    async ({ callId }, { signal }) => toolAnswer(await api.ask(v1.audio, { id: callId, signal })),
  )
}
