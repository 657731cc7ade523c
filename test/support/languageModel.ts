import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type ModelReply =
  | { status: number; body: string; headers?: Record<string, string> }
  | 'silence'
  | 'hang-up'

export interface ModelRequest {
  url: string | undefined
  authorization: string | undefined
  body: { messages: { content: string }[]; [key: string]: unknown }
}

/** A language model's endpoint on 127.0.0.1 that answers as `answer` says. */
export async function openLanguageModel(answer: (request: ModelRequest, count: number) => ModelReply) {
  const requests: ModelRequest[] = []
  const server = createServer(async (request, response) => {
    const { url, headers } = request
    const received = { url, authorization: headers.authorization, body: JSON.parse(await bodyOf(request)) }
    requests.push(received)
    send(answer(received, requests.length), response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    llm: {
      baseUrl: `http://127.0.0.1:${port}/v1/`,
      model: 'judge',
      timeoutMs: 30_000,
      contextTokens: 16_384,
    },
    requests,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** As the protocol wraps what a model says. */
export function says(
  content: unknown,
  usage?: { prompt_tokens: number; completion_tokens: number },
): ModelReply {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  return {
    status: 200,
    body: JSON.stringify({ model: 'judge-2', choices: [{ message: { content: text } }], usage }),
  }
}

/** The lines of JSON in a message, below its heading. */
export function linesOf(message: string | undefined): Record<string, unknown>[] {
  return (message ?? '')
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))
}

function send(reply: ModelReply, response: ServerResponse): void {
  if (reply === 'hang-up') response.destroy()
  else if (reply !== 'silence') response.writeHead(reply.status, reply.headers).end(reply.body)
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += chunk
  return text
}
