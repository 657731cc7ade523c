import type { LightMyRequestResponse as Response } from 'fastify'
import type { TestServer } from '../../support/server.js'
import { type ApiAnswer, expectAsPublished } from './contract.js'

export interface Answered extends ApiAnswer {
  headers: Record<string, string | undefined>
  json: Response['json']
}

/** GETs of one key; every answer is held against the OpenAPI document. */
export function apiClient(server: TestServer, key?: string) {
  return async (url: string, headers: Record<string, string> = {}): Promise<Answered> => {
    const answer = await server.app.inject({
      url,
      headers: { ...(key !== undefined && { authorization: `Bearer ${key}` }), ...headers },
    })
    const answered = {
      status: answer.statusCode,
      headers: Object.fromEntries(
        Object.entries(answer.headers).map(([name, value]) => [name, String(value)]),
      ),
      body: answer.body,
      json: () => answer.json(),
    }
    if (answer.headers['content-encoding'] === undefined) expectAsPublished(url, answered)
    return answered
  }
}
