import type { IncomingMessage } from 'node:http'

/**
 * What a request asks for, as our routes name it: without the public path in front, which some proxies take away and
 * others pass on, and readable.
 */
export function pathAsked(
  { url = '/', headers }: Pick<IncomingMessage, 'url' | 'headers'>,
  sitePath: string,
) {
  const absolute = /^[a-z][a-z\d+.-]*:\/\/([^/?#]*)(.*)$/i.exec(url)
  // RFC 9112, 3.2.2: the host of an absolute target stands above the header.
  if (absolute?.[1]) headers.host = absolute[1].replace(/^.*@/, '')
  const path = absolute ? (absolute[2] ?? '') : url
  return decodablePath(withoutPrefix(path.startsWith('/') ? path : `/${path}`, sitePath))
}

function withoutPrefix(path: string, prefix: string): string {
  if (prefix === '' || !path.startsWith(prefix)) return path
  const rest = path.slice(prefix.length)
  if (rest.startsWith('/')) return rest
  return /^([?#]|$)/.test(rest) ? `/${rest}` : path
}

/**
 * A URL whose path holds what is no encoded text, as the path that it reads as: then it is an unknown id like any other,
 * and is answered after the same checks.
 */
function decodablePath(url: string): string {
  if (!url.includes('%')) return url
  const end = url.search(/[?#]/)
  const path = end < 0 ? url : url.slice(0, end)
  return isDecodable(path) ? url : path.replaceAll('%', '%25') + url.slice(path.length)
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
