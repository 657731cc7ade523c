import type { IncomingHttpHeaders } from 'node:http'

const OWN = ['localhost', '127.0.0.1', '[::1]']

export type Judged =
  | { kind: 'accepted'; key: string }
  | { kind: 'refused'; status: number; message: string; headers: Record<string, string> }

/**
 * A web page can make a browser send requests here, under a name of its own that it lets point at this machine (DNS
 * rebinding): Host and Origin give it away.
 */
export function judgeRequest(
  request: { method: string; path: string; headers: IncomingHttpHeaders },
  rules: { path: string; allowedHosts: readonly string[] },
): Judged {
  const { method, path, headers } = request
  const known = [...OWN, ...rules.allowedHosts.map((host) => host.toLowerCase())]
  const host = hostname(`http://${headers.host ?? ''}`)
  if (host === undefined || !known.includes(host))
    return refused(403, `This address is not served here: start with --allow-host ${host ?? 'NAME'}.`)
  const origin = headers.origin === undefined ? host : hostname(headers.origin)
  if (origin === undefined || !known.includes(origin))
    return refused(403, 'Pages of another origin are refused.')
  if (path.split('?', 1)[0] !== rules.path) return refused(404, `The server is at ${rules.path}.`)
  if (method !== 'POST') return refused(405, 'Only POST is served.', { allow: 'POST' })
  const key = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1]
  if (key === undefined)
    return refused(401, 'Send an API key of your organisation as "Authorization: Bearer ccr_live_…".', {
      'www-authenticate': 'Bearer',
    })
  return { kind: 'accepted', key }
}

function refused(status: number, message: string, headers: Record<string, string> = {}): Judged {
  return { kind: 'refused', status, message, headers }
}

function hostname(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname.toLowerCase() || undefined : undefined
}
