import type { BuiltServer } from '../../src/main/buildServer.js'

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'

/** One call of the app's own API, as the browser makes it. */
export async function ask(
  { app }: BuiltServer,
  who: { cookie: string },
  method: Method,
  url: string,
  payload?: object,
  more: Record<string, string> = {},
) {
  const headers = { cookie: who.cookie, origin: 'http://localhost:80', host: 'localhost:80', ...more }
  const answer = await app.inject({ method, url, headers, ...(payload && { payload }) })
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() }
}
