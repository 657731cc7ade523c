import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js'
import { McpError } from '@modelcontextprotocol/sdk/types.js'
import { v1 } from '../contract/v1/endpoints.js'
import type { ApiClient } from './apiClient.js'
import { transcriptText } from './transcriptText.js'

const LISTED = 50
const RESOURCE_NOT_FOUND = -32_002

/** Transcripts as documents that a person can attach to a conversation. */
export function transcripts(server: McpServer, api: ApiClient): void {
  const template = new ResourceTemplate('ccr://analyses/{analysisId}/transcript', {
    list: async ({ signal }) => {
      const listed = await api.ask(v1.analyses, { query: { limit: LISTED }, signal })
      if (listed.kind === 'refused') throw new McpError(RESOURCE_NOT_FOUND, listed.message)
      return {
        resources: listed.value.data.map(({ id, summary, createdAt, overallScore }) => ({
          uri: `ccr://analyses/${id}/transcript`,
          name: `Call of ${createdAt.slice(0, 16).replace('T', ' ')}, score ${overallScore}`,
          description: summary,
          mimeType: 'text/plain',
        })),
      }
    },
  })
  server.registerResource(
    'transcript',
    template,
    {
      title: 'Transcript',
      description:
        'What was said in a call, a line a turn with its time and speaker. Listed: the newest calls.',
      mimeType: 'text/plain',
    },
    async (uri, { analysisId }, { signal }) => {
      const asked = await api.ask(v1.analysis, { id: String(analysisId), signal })
      if (asked.kind === 'refused') throw new McpError(RESOURCE_NOT_FOUND, asked.message)
      const text = transcriptText(asked.value.transcript.segments)
      return { contents: [{ uri: uri.href, mimeType: 'text/plain', text }] }
    },
  )
}
