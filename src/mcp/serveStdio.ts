import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { createApiClient } from './apiClient.js'
import { createMcpServer } from './createMcpServer.js'

/** Speaks over stdin and stdout; resolves when the client has gone. */
export async function serveStdio(options: { baseUrl: string; key: string; version: string }): Promise<void> {
  const server = createMcpServer(createApiClient(options), options.version)
  const gone = new Promise<void>((resolve) => {
    process.stdin.once('close', resolve)
    process.stdin.once('end', resolve)
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
  await server.connect(new StdioServerTransport())
  await gone
  await server.close()
}
