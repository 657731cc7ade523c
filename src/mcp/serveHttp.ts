import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'
import { createApiClient } from './apiClient.js'
import { createMcpServer } from './createMcpServer.js'
import { judgeRequest } from './judgeRequest.js'

const MCP_PATH = '/mcp'

export interface McpOverHttp {
  url: string
  close(): Promise<void>
}

/**
 * Streamable HTTP without sessions: each request brings its own key and is answered with nothing but that key, so any
 * number of these can stand behind one address, and there is no session to steal.
 */
export async function serveHttp(options: {
  baseUrl: string
  version: string
  port: number
  host: string
  /** Names by which clients may reach us besides this machine's own. */
  allowedHosts: readonly string[]
}): Promise<McpOverHttp> {
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(error)
      if (response.headersSent) response.destroy()
      else refuse(response, 500, 'Something went wrong on our side.')
    })
  })
  server.requestTimeout = 60_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, options.host, resolve)
  })
  return {
    url: `http://${hostOf(server.address())}${MCP_PATH}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const judged = judgeRequest(
      { method: request.method ?? '', path: request.url ?? '', headers: request.headers },
      { path: MCP_PATH, allowedHosts: options.allowedHosts },
    )
    if (judged.kind === 'refused') return refuse(response, judged.status, judged.message, judged.headers)
    const mcp = createMcpServer(
      createApiClient({ baseUrl: options.baseUrl, key: judged.key }),
      options.version,
    )
    const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true })
    response.once('close', () => void mcp.close())
    await mcp.connect(transport)
    await transport.handleRequest(request, response)
  }
}

function refuse(
  response: ServerResponse,
  status: number,
  message: string,
  headers: Record<string, string> = {},
): void {
  // As JSON-RPC has it for an error that belongs to no request.
  const body = JSON.stringify({ jsonrpc: '2.0', error: { code: -32_000, message }, id: null })
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)
}

function hostOf(address: AddressInfo | string | null): string {
  if (address === null || typeof address === 'string') return 'localhost'
  return address.family === 'IPv6'
    ? `[${address.address}]:${address.port}`
    : `${address.address}:${address.port}`
}
